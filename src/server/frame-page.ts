import type { Tag } from '../registry.js';
import { checkAttributes, knownWidget } from './check-options.js';
import { escapeAttribute } from './escape.js';
import { oembedAddress, oembedDocument } from './oembed.js';
import { FRAME_TAGS } from './options.js';
import { plainHtml, type PlainOptions } from './plain-html.js';
import { headingOf, serializeAttributes } from './serialize-attributes.js';

export interface FramePageOptions extends Pick<PlainOptions, 'data'> {
  /** Name or tag: `news-card`, `iom-news-card`. */
  widget: string;
  /** The widget's attributes. */
  attributes?: Readonly<Record<string, string>>;
  /** The text of `frame.html`. Save the page in the same folder, under a name that begins with `frame-`. */
  template: string;
  /** Public address of the page, if systems should show the widget where somebody pastes it. `frameOembed` makes what it then links. */
  address?: string;
}

/**
 * Makes a frame page for one widget, independent of its address, with plain HTML for readers without scripts. It links files
 * of one version of the folder, so each version needs its own page.
 */
export async function framePage({
  widget,
  attributes = {},
  data,
  template,
  address,
}: FramePageOptions): Promise<string> {
  const { tag, plain } = await contentOf({ widget, attributes, data });
  const [, lang = attributes['lang'] ?? 'en', dir = ''] = /^<div [^>]*lang="([^"]*)"( dir="rtl")?/.exec(plain) ?? [];
  const title = headingOf(plain);
  // Replaces by functions, because a text may contain “$&”. With a byte order mark, whatever encoding the server states.
  return template
    .replace(/^\ufeff?/, '\ufeff')
    .replace(/<html[^>]*>/, () => `<html lang="${lang}"${dir}>`)
    .replace(/(?<=<title>)[^<]*/, (given) => title ?? given)
    .replace(/\n? *(?=<base )/, (given) => (address ? `${given}${oembedLink(address)}` : '') + given)
    .replace(/(?<=<body>).*(?=<\/body>)/s, () => `\n<${tag}${serializeAttributes(attributes)}>\n${plain}\n</${tag}>\n`);
}

/** Makes the oEmbed document of a frame page: save it as `oembedAddress` says, beside the page. */
export async function frameOembed({
  address,
  ...options
}: Omit<FramePageOptions, 'template'> & { address: string }): Promise<string> {
  const { plain } = await contentOf(options);
  return oembedDocument(address, plain);
}

async function contentOf({
  widget,
  attributes = {},
  data,
}: Pick<FramePageOptions, 'widget' | 'attributes' | 'data'>): Promise<{ tag: Tag; plain: string }> {
  const tag: Tag = knownWidget(widget, FRAME_TAGS);
  checkAttributes(tag, attributes);
  return { tag, plain: await plainHtml(tag, attributes, { data, base: attributes['src'] }) };
}

const oembedLink = (page: string): string =>
  `<link rel="alternate" type="application/json+oembed" href="${escapeAttribute(oembedAddress(page))}" />`;
