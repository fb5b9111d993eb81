/**
 * Returns the document's own member `name`, methods bound. An element's name can hide the member on `document` itself:
 * `<img name="body">`, even in a reader's comment, makes `document.body` that image. MooTools has a `Document` of its own.
 */
export function documentMember<K extends keyof Document>(name: K): Document[K] {
  const member: unknown = Reflect.get(HTMLDocument.prototype, name, document);
  return (typeof member === 'function' ? member.bind(document) : member) as Document[K];
}

/** Removes `node` by way of its parent, because some pages have a `remove()` that knows only elements as parents. */
export const removeNode = (node: Node): void => void node.parentNode?.removeChild(node);
