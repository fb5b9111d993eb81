import { documentMember } from '../../core/page.js';

/**
 * What the template of a widget renders for a built-in office in one language, as data that the build makes: a text, or a tag
 * with attributes (0 for none) and children. A shadow root is a `template`, as in HTML. What most views have is shorter: a text
 * alone in a list is one that stays on a line, and a shadow root with a language instead of attributes has the usual root
 * element around its children.
 */
export type Tree =
  | string
  | [kept: string]
  | [tag: string, attributes: Record<string, string> | string | 0, ...children: Tree[]];

/** Makes the nodes of `tree`, with headings `deeper` levels below those of the data. */
export function grow(tree: Tree, deeper: number): Node {
  if (typeof tree === 'string') return documentMember('createTextNode')(tree);
  const [tag, attributes, ...children] = tree;
  if (attributes === undefined) return grow(['span', { class: 'keep' }, tag], deeper);
  const level = (from: string): string => `${Math.min(6, +from + deeper)}`;
  const element = documentMember('createElementNS')(
    `http://www.w3.org/${/^(?:svg|path)$/.test(tag) ? '2000/svg' : '1999/xhtml'}`,
    tag.replace(/\d/, level),
  );
  for (const name of Object.keys(attributes)) {
    const value = (attributes as Record<string, string>)[name]!;
    element.setAttribute(name, name === 'heading-level' ? level(value) : value);
  }
  const place = (element as HTMLTemplateElement).content ?? element;
  for (const child of children) place.appendChild(grow(child, deeper));
  return element;
}

/** State that a reader changes. */
const KEPT = /^(?:aria-expanded|hidden|open)$/;

/**
 * Makes the nodes below `node` those below `wanted`, and keeps those that are alike, with their focus. Browsers that translate,
 * and extensions, wrap texts in elements; these go.
 *
 * @param fill Fills the shadow root of an element from a template.
 */
export function morph(node: Node, wanted: Node, fill: (host: Element, template: HTMLTemplateElement) => void): void {
  // By siblings: making lists of them took a third of the time of a change.
  const after = (place: Node | null): Element | null => {
    while (place && (place as Element).localName === 'style') place = place.nextSibling;
    return place as Element | null;
  };
  let old = after(node.firstChild);
  for (let child = wanted.firstChild as Element | null; child; child = child.nextSibling as Element | null) {
    if (child.localName === 'template') {
      fill(node as Element, child as HTMLTemplateElement);
      continue;
    }
    const next = old && after(old.nextSibling);
    if (old?.nodeName !== child.nodeName) {
      const copy = documentMember('importNode')(child, true);
      // First, because an empty widget looks for content of its own as soon as it is in the page.
      for (const template of child.localName ? copy.querySelectorAll('template') : []) {
        const host = template.parentNode as Element;
        host.removeChild(template);
        fill(host, template);
      }
      if (old) node.replaceChild(copy, old);
      else node.appendChild(copy);
    } else if (child.localName) {
      for (const name of [...old.getAttributeNames(), ...child.getAttributeNames()]) {
        const value = child.getAttribute(name);
        if (value === old.getAttribute(name) || KEPT.test(name)) continue;
        if (value === null) old.removeAttribute(name);
        else old.setAttribute(name, value);
      }
      morph(old, child, fill);
    } else if (old.nodeValue !== child.nodeValue) old.nodeValue = child.nodeValue;
    old = next;
  }
  while (old) {
    const next = after(old.nextSibling);
    node.removeChild(old);
    old = next;
  }
}
