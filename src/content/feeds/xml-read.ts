import { parseUrl } from '../../core/safe-url.js';
import { hasOwn } from '../../core/has-own.js';
import { decodeEntities, escapeHtml } from './xml-text.js';
import type { XmlElement } from './xml-tree.js';

const VOID = /^(?:br|hr|img|wbr)$/i;

/** The children of these names, in the document's order. */
export function childrenOf(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string').filter(({ name }) => names.includes(name));
}

/** The first child of the first of `names` that is there. */
export function childOf(element: XmlElement, ...names: string[]): XmlElement | undefined {
  return names.map((name) => childrenOf(element, name)[0]).find(Boolean);
}

/** An attribute by the name it is written with, its entities decoded; nothing for an empty one. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return hasOwn(attributes, name) ? decodeEntities(attributes[name]!).trim() || undefined : undefined;
}

/** The text of the first of `names` that has one, as it is written there. */
export function textOf(element: XmlElement, ...names: string[]): string | undefined {
  for (const child of names.flatMap((name) => childrenOf(element, name))) {
    const text = ownText(child);
    if (text) return text;
  }
  return undefined;
}

/** What stands in an element, that of its children left out. */
export function ownText({ children }: XmlElement): string | undefined {
  return (
    children
      .filter((child) => typeof child === 'string')
      .join('')
      .trim() || undefined
  );
}

/**
 * What stands in an element as HTML: written out as elements (XHTML), or as text, which is HTML or not by the attribute
 * `type`; `usual` says which where there is none. Nothing for other types, such as a file in Base64.
 */
export function htmlOf(element: XmlElement | undefined, usual: 'text' | 'html'): string | undefined {
  if (!element) return undefined;
  if (element.children.some((child) => typeof child !== 'string')) return markup(element);
  const type = attributeOf(element, 'type') ?? usual;
  const text = ownText(element);
  if (/html|xml/.test(type)) return text;
  return type.startsWith('text') && text ? escapeHtml(text) : undefined;
}

// Names of other vocabularies would be no HTML; what is in such an element stays.
function markup({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return escapeHtml(child);
      if (!/^[a-z][a-z\d]*$/i.test(child.name)) return markup(child);
      const attributes = Object.keys(child.attributes)
        .filter((name) => /^(?!xmlns$)[a-z][a-z-]*$/i.test(name))
        .map((name) => ` ${name}="${escapeHtml(attributeOf(child, name) ?? '')}"`);
      const start = `<${child.name}${attributes.join('')}>`;
      return VOID.test(child.name) ? start : `${start}${markup(child)}</${child.name}>`;
    })
    .join('');
}

/** An attribute of an element or of the nearest one around it that has it. */
export function inherited(element: XmlElement, name: string): string | undefined {
  for (let place: XmlElement | undefined = element; place; place = place.parent) {
    const value = attributeOf(place, name);
    if (value) return value;
  }
  return undefined;
}

/** An address in an element, resolved against `xml:base`; as it is where there is none. */
export function resolve(element: XmlElement, address: string): string {
  const base = baseOf(element);
  return base ? (parseUrl(address, base)?.href ?? address) : address;
}

function baseOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const [own, around] = [attributeOf(element, 'xml:base'), baseOf(element.parent)];
  return own ? (parseUrl(own, around)?.href ?? around) : around;
}
