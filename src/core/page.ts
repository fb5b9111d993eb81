/**
 * Returns the document's own member `name`, methods bound. An element's name can hide the member on `document` itself:
 * `<img name="body">`, even in a reader's comment, makes `document.body` that image.
 */
export function documentMember<K extends keyof Document>(name: K): Document[K] {
  const member: unknown = Reflect.get(Document.prototype, name, document);
  return (typeof member === 'function' ? member.bind(document) : member) as Document[K];
}
