import type { Tag } from '../registry.js';
import { ATTRIBUTES } from './attributes.js';
import { PLAIN_TAGS, plainHtml } from './plain-html.js';
import { renderInThread, type Rendered } from './render-thread.js';
import { escapeAttribute, inScript } from './escape.js';
import { unknownOption } from './unknown-option.js';

export interface RenderOptions {
  /** The document, parsed from JSON or by `readBytes`; without it that of the built-in `office`. The output contains it, too. */
  data?: unknown;
  /** Address of the document, for relative addresses in it. */
  base?: string;
  /** The `lang` around the widget in the page. */
  lang?: string;
  /** HTML between the widget's tags: slots, and a fallback for missing content. Not escaped. */
  children?: string;
  /**
   * Folder of the script tag, `/iom/`, whose style sheets the HTML then links. Without it, the HTML contains the styles, which
   * many content systems show as text.
   */
  styles?: string;
  /** Adds JSON-LD about the content shown. */
  jsonLd?: boolean;
}

/**
 * Renders a widget as HTML that is readable without scripts: its element with a declarative shadow root. A script with
 * `hydrate.js` hydrates the same nodes. Rejects with `ContentError` if there is no content to show.
 *
 * Returns a promise, because Lit renders in a worker thread, which keeps its DOM globals out of your program.
 *
 * @param attributes The widget's attributes, as written in a page.
 */
export async function renderWidget(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  { data, base, lang, children = '', styles, jsonLd }: RenderOptions = {},
): Promise<string> {
  if (!Object.hasOwn(ATTRIBUTES, tag)) throw unknownOption('widget', tag, Object.keys(ATTRIBUTES));
  // Allows other attributes, such as `class`, but no invalid names, which could end the tag.
  for (const name of Object.keys(attributes))
    if (!/^[a-z][\w-]*$/i.test(name)) throw unknownOption(`attribute of ${tag}`, name, ATTRIBUTES[tag as Tag]);
  const fallback = /\S/.test(children);
  const rendered = await renderInThread({ tag: tag as Tag, attributes, data, base, lang, fallback, styles, jsonLd });
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const document = data === undefined ? '' : documentScript(data, { src: attributes['src'], base });
  const text = fallback ? '' : await lightText(tag, attributes, rendered, { data, base });
  const inside = [shadowRoot(rendered), document, jsonLdScripts(rendered), text, children].join('');
  return `<${tag}${written.join('')}${marks(rendered)}>${LINE}${inside}</${tag}>`;
}

/**
 * The content between the tags, for browsers without declarative shadow roots. The others show it only if the script cannot
 * load the content.
 */
export async function lightText(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  { state, language, html }: Rendered,
  { data, base }: { data?: unknown; base?: string } = {},
): Promise<string> {
  if (state !== 'ready' || !PLAIN_TAGS.includes(tag)) return '';
  const make = async (): Promise<string> => {
    const text = await plainHtml(tag, attributes, { data, base, lang: language });
    return text.replace('<div', '<div data-prerendered').replaceAll('\n', '');
  };
  // Elsewhere, keeping costs more than it saves, because each widget is another.
  if (data !== undefined || attributes['office'] === undefined) return make();
  // What looks the same says the same.
  const key = JSON.stringify([tag, attributes, base, language]) + html;
  const kept = texts.get(key) ?? make();
  if (!texts.has(key) && texts.size >= MOST_TEXTS) texts.clear();
  texts.set(key, kept);
  return kept;
}

/** Texts of widgets of built-in offices, because the pages of a site have the same header; all go when there are too many. */
const texts = new Map<string, Promise<string>>();
const MOST_TEXTS = 100;

/** Stands after the tag of a rendered widget, because Markdown leaves what follows a tag that is alone on its line. */
export const LINE = '\n';

/** The attributes that mark a widget as rendered. */
export const marks = ({ state }: Rendered): string => `${state === null ? '' : ` state="${state}"`} prerendered`;

export const shadowRoot = ({ html }: Rendered): string =>
  `<template shadowrootmode="open">${onOneLine(html)}</template>`;

/** Writes the same without line breaks: Markdown ends HTML at an empty line, and makes code of indented ones. */
function onOneLine(html: string): string {
  const inTag = (part: string): string => (part.startsWith('"') ? part.replaceAll('\n', LINE_BREAK) : ' ');
  return html
    .replace(/<\/?[a-z][^>]*>/g, (tag) => tag.replace(/"[^"]*"|\s+/g, inTag).replace(/ >$/, '>'))
    .replaceAll('\n', LINE_BREAK);
}
const LINE_BREAK = '&#10;';

/**
 * Writes a document as a data script, which no Content Security Policy blocks, so that widgets need not fetch it again. It is
 * assigned to a slot that does not exist, so that it does not count as fallback content.
 */
export function documentScript(data: unknown, { src, base }: { src?: string; base?: string }): string {
  const from = src === undefined ? '' : ` data-src="${escapeAttribute(src)}"`;
  const address = base === undefined ? '' : ` data-base="${escapeAttribute(base)}"`;
  return `<script type="application/json" slot="data"${from}${address}>${inScript(data)}</script>`;
}

export const jsonLdScripts = ({ jsonLd }: Rendered): string =>
  jsonLd.map((facts) => `<script type="application/ld+json" slot="data">${inScript(facts)}</script>`).join('');
