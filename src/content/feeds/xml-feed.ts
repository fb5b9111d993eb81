import { ContentError } from '../../model/content-error.js';
import { parsers } from '../parse/parsers.js';
import { shortTitle } from '../../model/short-title.js';
import { feedDate } from './xml-dates.js';
import { imageOf, linkOf, permalinkOf } from './xml-links.js';
import { attributeOf, childOf, childrenOf, htmlOf, inherited, ownText, textOf } from './xml-read.js';
import { htmlToText } from './xml-text.js';
import { parseXml, type XmlElement } from './xml-tree.js';

const LONGEST_SUMMARY = 300;

/**
 * Converts an RSS feed (0.91 to 2.0, or 1.0, which is RDF) or an Atom feed to a raw JSON Feed 1.1 for `parseNews`. Throws
 * `ContentError` for XML that is broken or not a feed.
 */
export function readXmlFeed(xml: string): unknown {
  const elements = parseXml(xml);
  const root = elements.find(({ name }) => /^(?:rss|feed|(?:rdf:)?RDF)$/.test(name));
  if (!root) throw noFeed(elements[0]);
  const channel = childOf(root, 'channel') ?? root;
  // In RSS 1.0, items are siblings of the channel.
  const items = new Set([channel, root].flatMap((place) => childrenOf(place, 'item', 'entry')));
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(channel),
    home_page_url: linkOf(channel, 'alternate'),
    next_url: linkOf(channel, 'next'),
    language: textOf(channel, 'language', 'dc:language') ?? inherited(channel, 'xml:lang'),
    items: [...items].map(readItem),
  };
}

function readItem(item: XmlElement): unknown {
  const [url, title] = [linkOf(item, 'alternate') ?? permalinkOf(item), titleOf(item)];
  const description = htmlOf(childOf(item, 'description', 'summary'), usualType(item));
  const content = htmlOf(childOf(item, 'content:encoded', 'content'), usualType(item));
  const summary = summarize(description ?? content ?? '');
  return {
    id: textOf(item, 'guid', 'id') ?? attributeOf(item, 'rdf:about') ?? url ?? title ?? summary,
    url,
    title,
    summary,
    content_html: content ?? description,
    image: imageOf(item),
    language: languageOf(item),
    _iom: { date: dateOf(item), source: sourceOf(item) },
  };
}

/** Text in RSS is HTML in practice; Atom declares it. */
function usualType({ name }: XmlElement): 'text' | 'html' {
  return name === 'feed' || name === 'entry' ? 'text' : 'html';
}

function titleOf(element: XmlElement): string | undefined {
  return htmlToText(htmlOf(childOf(element, 'title'), usualType(element)) ?? '') || undefined;
}

/** The beginning of a text, up to the end of a sentence or else of a word; Lao has spaces between its phrases. */
function summarize(html: string): string | undefined {
  const text = htmlToText(html);
  if (text.length <= LONGEST_SUMMARY) return text || undefined;
  const start = text.slice(0, LONGEST_SUMMARY);
  const sentence = Math.max(...['. ', '! ', '? '].map((end) => start.lastIndexOf(end))) + 1;
  if (sentence > LONGEST_SUMMARY / 2) return start.slice(0, sentence);
  const word = start.lastIndexOf(' ');
  return word > LONGEST_SUMMARY / 2 ? `${start.slice(0, word)}…` : shortTitle(text, LONGEST_SUMMARY).text;
}

/** The item's own language, if stated; the news parser adds that of the feed. */
function languageOf(item: XmlElement): string | undefined {
  const title = childOf(item, 'title');
  return attributeOf(item, 'xml:lang') ?? textOf(item, 'dc:language') ?? (title && attributeOf(title, 'xml:lang'));
}

/** The first valid date, else the first invalid one, so that it is reported and never replaced by today. */
function dateOf(item: XmlElement): string | undefined {
  const dates = ['pubDate', 'published', 'issued', 'dc:date', 'updated']
    .map((name) => textOf(item, name))
    .filter((text) => text !== undefined)
    .map(feedDate);
  return dates.find((date) => parsers.date(date)) ?? dates[0];
}

/** The site that first published an item. */
function sourceOf(item: XmlElement): { site: string } | undefined {
  const source = childOf(item, 'source');
  const site = source && (titleOf(source) ?? ownText(source));
  return site === undefined ? undefined : { site };
}

function noFeed(first: XmlElement | undefined): ContentError {
  const what = first ? `its first element is <${first.name.slice(0, 40)}>` : 'it has no element';
  return new ContentError('format', `The XML is no feed: ${what}. Give the address of an RSS or Atom feed.`);
}
