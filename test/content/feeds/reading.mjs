// Feeds as sites write them, and what is read of them.
import { parseNews, readBytes } from 'iom-widgets/content';

const SITE = 'https://site.example/feed';
const NAMESPACES =
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"';

export const utf8 = (text) => new TextEncoder().encode(text);
/** One byte for each character. */
export const bytes = (text) => Uint8Array.from(text, (char) => char.charCodeAt(0));
export const rss = (items, channel = '') =>
  `<rss version="2.0" ${NAMESPACES}><channel><title>Site</title><link>https://site.example/</link>${channel}${items}</channel></rss>`;
export const atom = (entries) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>Site</title>${entries}</feed>`;
export const json = (items, more) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Site', items, ...more });
/** A whole item. */
export const item = (id, inside = '') =>
  `<item><guid isPermaLink="false">${id}</guid><title>News ${id}</title>${inside}</item>`;

/** The parsed feed and its problems. */
export async function read(input, contentType) {
  const raw = await readBytes(typeof input === 'string' ? utf8(input) : input, contentType);
  return parseNews(raw, SITE);
}

/** One field of every item. */
export async function all(input, field, contentType) {
  return (await read(input, contentType)).document.items.map((each) => each[field]);
}

/** One field of the only item of an RSS feed with this content. */
export async function only(inside, field) {
  return (await all(rss(`<item><guid isPermaLink="false">1</guid>${inside}</item>`), field))[0];
}
