import { safeUrl } from '../core/safe-url.js';
import { primaryOf } from '../i18n/language.js';
import { directionIn } from './direction.js';
import { escapeAttribute, escapeText, pastedUrl } from './escape.js';

/** Elements that content systems keep; no others are ever written. */
export type Name =
  | 'div'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'p'
  | 'a'
  | 'time'
  | 'ul'
  | 'li'
  | 'strong'
  | 'span'
  | 'br';

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

/** An element of the plain form. */
export class Markup {
  constructor(
    readonly name: Name,
    readonly attributes: Attributes,
    readonly children: readonly (Markup | string)[],
  ) {}

  /** Its text, without tags. */
  get text(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.text)).join('');
  }
}

/** Content of an element; `undefined` is nothing. */
export type Child = Markup | string | undefined | readonly Child[];

/** Makes an element, without an unsafe address. */
export function element(name: Name, attributes: Attributes, ...children: Child[]): Markup {
  const checked = { ...attributes, ...('href' in attributes && { href: pastedUrl(safeUrl(attributes.href)) }) };
  return new Markup(name, checked, flat(children));
}

const flat = (child: Child): (Markup | string)[] =>
  child === undefined ? [] : Array.isArray(child) ? child.flatMap(flat) : [child as Markup | string];

/** What an element takes from the elements around it. */
interface Around {
  lang?: string;
  dir?: Attributes['dir'];
  /** Whether elements get a `style`. */
  styled?: boolean;
  /** Whether a block around it carries the language. */
  carried?: boolean;
}

/** Paragraphs, headings and lists: what editors keep when they drop the boxes around them. */
const isBlock = (name: Name): boolean => /^(?:h[2-6]|p|ul)$/.test(name);

/** Line heights of text and headings that keep marks apart; English needs none. */
const LINE_HEIGHTS: Readonly<Record<string, readonly [number, number]>> = { lo: [1.75, 1.65], vi: [1.6, 1.45] };

/** Declarations that make a link, a heading or a list look like one under a style sheet that resets them. */
function styleOf(name: Name, lang = '', dir?: Attributes['dir']): string | undefined {
  if (name === 'a') return 'text-decoration:underline';
  if (!isBlock(name)) return undefined;
  const heights = LINE_HEIGHTS[primaryOf(lang) ?? ''];
  const isHeading = name.startsWith('h');
  const height = heights && `line-height:${heights[isHeading ? 1 : 0]}`;
  // Not the logical property, which some systems remove.
  const list = `list-style:disc;padding-${dir === 'rtl' ? 'right' : 'left'}:1.5em`;
  const own = isHeading ? 'font-weight:700' : name === 'ul' ? list : undefined;
  return [own, height].filter(Boolean).join(';') || undefined;
}

/**
 * Writes an element as HTML: escapes texts and attributes, and omits attributes without a value. Each block that is not in
 * another one has its language and direction itself, because editors drop boxes.
 */
export function toHtml(markup: Markup, { styled, ...around }: Around = {}): string {
  const { name, attributes, children } = markup;
  const lang = attributes.lang ?? around.lang;
  const given = attributes.lang === undefined || attributes.dir !== 'auto' ? attributes.dir : undefined;
  const dir = given ?? (attributes.lang === undefined ? around.dir : directionIn(attributes.lang, markup.text));
  const carries = isBlock(name) && !around.carried;
  const isOther = (dir ?? 'ltr') !== (around.dir ?? 'ltr');
  const own: Attributes = {
    ...attributes,
    ...(carries && { lang }),
    dir: given ?? (isOther || (carries && dir !== 'ltr') ? dir : undefined),
    ...(styled && { style: attributes.style ?? styleOf(name, lang, dir) }),
  };
  const written = Object.entries(own).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`,
  );
  const inside = { lang, dir, styled, carried: around.carried || carries };
  const content = children.map((child) => (typeof child === 'string' ? escapeText(child) : toHtml(child, inside)));
  if (name === 'br') return '<br>';
  // Readers do not see a line break between blocks.
  return `<${name}${written.join('')}>${content.join(name === 'div' || name === 'ul' ? '\n' : '')}</${name}>`;
}
