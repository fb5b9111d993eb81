import type { Tag } from '../registry.js';
import { ATTRIBUTES } from './attributes.js';
import { renderInThread, type Rendered } from './render-thread.js';
import { escapeAttribute, inScript } from './escape.js';
import { unknownOption } from './unknown-option.js';

export interface RenderOptions {
  /** The document, parsed from JSON or by `readBytes`; without it that of the built-in `office`. It goes into the page, too. */
  data?: unknown;
  /** Address of the document, for relative addresses in it. */
  base?: string;
  /** The `lang` around the widget in the page. */
  lang?: string;
  /** HTML between the widget's tags: slots, and what shows where it has no content. Taken as it is. */
  children?: string;
  /** Adds the facts that are shown as JSON-LD. */
  jsonLd?: boolean;
}

/**
 * A widget as HTML that is readable without a script: its element with a declarative shadow root. With a script that has
 * `hydrate.js` it comes alive on the same nodes. Rejects with `ContentError` where there is no content to show.
 *
 * A promise, as Lit renders in a thread of its own: what it needs of a DOM does not get into the program.
 *
 * @param attributes The widget's attributes, as they would stand in the page.
 */
export async function renderWidget(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  { data, base, lang, children = '', jsonLd }: RenderOptions = {},
): Promise<string> {
  if (!Object.hasOwn(ATTRIBUTES, tag)) throw unknownOption('widget', tag, Object.keys(ATTRIBUTES));
  // Others than ours may stand there, such as `class`; what is no name would end the tag.
  for (const name of Object.keys(attributes))
    if (!/^[a-z][\w-]*$/i.test(name)) throw unknownOption(`attribute of ${tag}`, name, ATTRIBUTES[tag as Tag]);
  const fallback = /\S/.test(children);
  const rendered = await renderInThread({ tag: tag as Tag, attributes, data, base, lang, fallback, jsonLd });
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const document = data === undefined ? '' : documentScript(data, { src: attributes['src'], base });
  return `<${tag}${written.join('')}${marks(rendered)}>${shadowRoot(rendered)}${document}${jsonLdScripts(rendered)}${children}</${tag}>`;
}

/** The attributes that tell a rendered widget from one that is still to be rendered. */
export const marks = ({ state }: Rendered): string => `${state === null ? '' : ` state="${state}"`} prerendered`;

export const shadowRoot = ({ html }: Rendered): string => `<template shadowrootmode="open">${html}</template>`;

/**
 * A document for the widgets to start from, which so need not fetch it again: data, which no policy of a page forbids. In a
 * slot that there is not, so that it is no content of the widget's own.
 */
export function documentScript(data: unknown, { src, base }: { src?: string; base?: string }): string {
  const from = src === undefined ? '' : ` data-src="${escapeAttribute(src)}"`;
  const address = base === undefined ? '' : ` data-base="${escapeAttribute(base)}"`;
  return `<script type="application/json" slot="data"${from}${address}>${inScript(data)}</script>`;
}

export const jsonLdScripts = ({ jsonLd }: Rendered): string =>
  jsonLd.map((facts) => `<script type="application/ld+json" slot="data">${inScript(facts)}</script>`).join('');
