import { safeUrl } from '../core/safe-url.js';
import { escapeAttribute, escapeText, pastedUrl } from './escape.js';

/** What content systems leave in a text: nothing else is ever written. */
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

/** HTML that is written already; whatever else is put into an element is text. */
export class Markup {
  constructor(readonly html: string) {}
}

/** What an element may hold; `undefined` is nothing. */
export type Child = Markup | string | undefined | readonly Child[];

/** An element as HTML: its texts and attributes escaped, no address of another scheme, no attribute without a value. */
export function element(name: Name, attributes: Attributes, ...children: Child[]): Markup {
  const checked = { ...attributes, ...('href' in attributes && { href: pastedUrl(safeUrl(attributes.href)) }) };
  const written = Object.entries(checked).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`,
  );
  // Between blocks a line break is nothing that a reader sees.
  const content = write(children).join(name === 'div' || name === 'ul' ? '\n' : '');
  return new Markup(`<${name}${written.join('')}>${content}</${name}>`);
}

function write(child: Child): string[] {
  if (child === undefined) return [];
  if (child instanceof Markup) return [child.html];
  return typeof child === 'string' ? [escapeText(child)] : child.flatMap(write);
}
