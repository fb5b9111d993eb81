import { decodeEntities } from '../content/feeds/entities.js';
import { escapeHtml } from '../content/feeds/xml-text.js';
import { headingOf } from './serialize-attributes.js';

/** Address of the oEmbed document of a frame page: a file beside it. */
export const oembedAddress = (page: string): string => page.replace(/(?:\.html)?$/, '.oembed.json');

/**
 * Makes the oEmbed document of a frame page, by which systems show the widget where somebody pasted the page's address. Its text is
 * for readers without scripts. WordPress keeps only a quote with links and a frame, and neither languages nor paragraphs, so
 * the blocks of the text have a sign between them.
 */
export function oembedDocument(page: string, plain: string): string {
  // A widget without content, such as the help line of an office that names none, has no text.
  const text = textOf(plain) || `<a href="${escapeHtml(page)}">IOM</a>`;
  const title = headingOf(plain) ?? text.replace(/<[^<>]*>/g, '').split(SIGN)[0]!;
  const lang = /^<\w+ [^>]*lang="([^"]*)"/.exec(plain)?.[1];
  const height = 480;
  const html = `<blockquote class="wp-embedded-content"${lang ? ` lang="${lang}"` : ''}>${text}</blockquote><iframe class="wp-embedded-content" src="${escapeHtml(page)}" width="100%" height="${height}" title="${title}" frameborder="0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  const document = {
    version: '1.0',
    type: 'rich',
    provider_name: 'iom-widgets',
    title: decodeEntities(title),
    cache_age: 86_400,
    width: 600,
    height,
    html,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const SIGN = ' · ';

/** The text of plain HTML in one line, with its links. */
const textOf = (plain: string): string =>
  plain
    .replace(/<!--.*?-->/gs, '')
    .replace(/<a [^>]*?(href="[^"]*")[^>]*>/g, '\u0001a $1\u0002')
    .replace(/<\/a>/g, '\u0001/a\u0002')
    .replace(/<br>/g, ' ')
    .replace(/<\/?(?:span|b|i|em|strong|time|bdi|abbr|q|cite|small|sup|sub)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/\u0001/g, '<')
    .replace(/\u0002/g, '>')
    .split(/\n+/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(SIGN);
