import { safeUrl } from '../core/safe-url.js';
import { escapeAttribute, escapeText, pastedUrl } from './escape.js';

/** Elements that content systems keep; no others are ever written. */
export type Name = 'div' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'a' | 'time' | 'ul' | 'li' | 'strong' | 'span';

export interface Attributes {
  class?: string;
  lang?: string;
  dir?: 'auto' | 'ltr' | 'rtl';
  href?: string;
  hreflang?: string;
  translate?: 'no';
  datetime?: string;
  style?: string;
}

/** Finished HTML. All other content of an element is text and gets escaped. */
export class Markup {
  constructor(readonly html: string) {}
}

/** Content of an element; `undefined` is nothing. */
export type Child = Markup | string | undefined | readonly Child[];

/** Writes an element as HTML: escapes texts and attributes, and omits unsafe addresses and attributes without a value. */
export function element(name: Name, attributes: Attributes, ...children: Child[]): Markup {
  const checked = { ...attributes, ...('href' in attributes && { href: pastedUrl(safeUrl(attributes.href)) }) };
  const written = Object.entries(checked).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`,
  );
  // Readers do not see a line break between blocks.
  const content = write(children).join(name === 'div' || name === 'ul' ? '\n' : '');
  return new Markup(`<${name}${written.join('')}>${content}</${name}>`);
}

function write(child: Child): string[] {
  if (child === undefined) return [];
  if (child instanceof Markup) return [child.html];
  return typeof child === 'string' ? [escapeText(child)] : child.flatMap(write);
}
