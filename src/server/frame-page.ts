import type { Tag } from '../registry.js';
import { checkAttributes, knownWidget } from './check-options.js';
import { FRAME_TAGS } from './options.js';
import { plainHtml, type PlainOptions } from './plain-html.js';
import { headingOf, serializeAttributes } from './serialize-attributes.js';

export interface FramePageOptions extends Pick<PlainOptions, 'data'> {
  /** Name or tag: `news-card`, `iom-news-card`. */
  widget: string;
  /** The widget's attributes. */
  attributes?: Readonly<Record<string, string>>;
  /** The text of `frame.html` of the folder that the page will lie in, under a name that begins with `frame-`. */
  template: string;
}

/**
 * A frame page for one widget, whatever its address says: with its plain form for readers without scripts. It names files
 * of one version of the folder, so each version needs its own.
 */
export async function framePage({ widget, attributes = {}, data, template }: FramePageOptions): Promise<string> {
  const tag: Tag = knownWidget(widget, FRAME_TAGS);
  checkAttributes(tag, attributes);
  const plain = await plainHtml(tag, attributes, { data, base: attributes['src'] });
  const [, lang = attributes['lang'] ?? 'en', dir = ''] = /^<div [^>]*lang="([^"]*)"( dir="rtl")?/.exec(plain) ?? [];
  const title = headingOf(plain);
  // By functions: a text may have a “$&” in it.
  return template
    .replace(/<html[^>]*>/, () => `<html lang="${lang}"${dir}>`)
    .replace(/(?<=<title>)[^<]*/, (given) => title ?? given)
    .replace(/(?<=<body>).*(?=<\/body>)/s, () => `\n<${tag}${serializeAttributes(attributes)}>\n${plain}\n</${tag}>\n`);
}
