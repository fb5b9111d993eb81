import { parseUrl } from '../../core/safe-url.js';
import { hasOwn } from '../../core/has-own.js';
import { decodeEntities } from './entities.js';
import { escapeHtml, withAddresses } from './xml-text.js';
import type { XmlElement } from './xml-names.js';

const VOID = /^(?:br|hr|img|wbr)$/i;

/** The children with these names, in document order. */
export function childrenOf(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  );
}

/** The first child with this name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** An attribute by its name as written, with entities decoded; nothing for an empty one. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return hasOwn(attributes, name) ? decodeEntities(attributes[name]!).trim() || undefined : undefined;
}

/** The text of the first of `names` that has any, unchanged. */
export function textOf(element: XmlElement, ...names: string[]): string | undefined {
  for (const child of names.flatMap((name) => childrenOf(element, name))) {
    const text = ownText(child);
    if (text) return text;
  }
  return undefined;
}

/** The text of an element without that of its child elements. */
export function ownText({ children }: XmlElement): string | undefined {
  return (
    children
      .filter((child) => typeof child === 'string')
      .join('')
      .trim() || undefined
  );
}

/** The first of `names` that has content, as HTML. */
export function firstHtml(
  elements: XmlElement[],
  names: readonly string[],
  usual: 'text' | 'html',
): string | undefined {
  for (const name of names)
    for (const element of elements.flatMap((place) => childrenOf(place, name))) {
      const html = htmlOf(element, usual);
      if (html?.trim()) return html;
    }
  return undefined;
}

/**
 * The content of an element as HTML, with addresses resolved against `xml:base`. It may be elements (XHTML) or text, which the
 * attribute `type`, or else `usual`, declares as HTML or plain. Returns nothing for other types, such as a file in Base64.
 */
function htmlOf(element: XmlElement, usual: 'text' | 'html'): string | undefined {
  const html = rawHtmlOf(element, usual);
  return html && baseOf(element) ? withAddresses(html, (address) => resolve(element, address)) : html;
}

function rawHtmlOf(element: XmlElement, usual: 'text' | 'html'): string | undefined {
  if (element.children.some((child) => typeof child !== 'string')) return markup(element);
  const type = attributeOf(element, 'type')?.toLowerCase() ?? usual;
  const text = attributeOf(element, 'mode') === 'base64' ? fromBase64(ownText(element)) : ownText(element);
  // Some programs escape a CDATA section as if it were text.
  if (/html|xml/.test(type)) return text?.includes('<![CDATA[') ? text.replace(/<!\[CDATA\[|\]\]>|\]\]$/g, '') : text;
  return /^(?:text|plain)/.test(type) && text ? escapeHtml(text) : undefined;
}

// Atom 0.3 has texts in Base64.
function fromBase64(text = ''): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

// Elements of other vocabularies are not HTML: only their content is kept.
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

/** An attribute of an element or of its nearest ancestor that has it. */
export function inherited(element: XmlElement, name: string): string | undefined {
  for (let place: XmlElement | undefined = element; place; place = place.parent) {
    const value = attributeOf(place, name);
    if (value) return value;
  }
  return undefined;
}

/** Resolves an address in an element against `xml:base`, if there is one. */
export function resolve(element: XmlElement, address: string): string {
  const base = baseOf(element);
  return base ? (parseUrl(address, base)?.href ?? address) : address;
}

function baseOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const [own, around] = [attributeOf(element, 'xml:base'), baseOf(element.parent)];
  return own ? (parseUrl(own, around)?.href ?? around) : around;
}
