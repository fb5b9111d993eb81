import { hasOwn } from '../../core/has-own.js';
import { ContentError } from '../../model/content-error.js';
import { parsers } from '../parse/parsers.js';
import { dateReader, type DateReader } from './feed-dates.js';
import { distinctItems, type RawItem } from './distinct-items.js';
import { summarize } from './feed-summary.js';
import { languageTag } from './language-tag.js';
import { attachmentsOf, imageOf, linkOf, mendAddress, permalinkOf } from './xml-links.js';
import { attributeOf, childOf, childrenOf, firstHtml, inherited, ownText, textOf } from './xml-read.js';
import { htmlToText } from './xml-text.js';
import { rankOf, type XmlElement } from './xml-names.js';
import { parseXml, type Xml } from './xml-tree.js';

/** First when an item was published, then when it was changed. */
const DATES =
  'pubdate published issued dc:date dcterms:issued dcterms:created created date updated modified dcterms:modified dcterms:date'.split(
    ' ',
  );
/** Of a deleted item without a day. */
const LATEST = '9';
/** Kinds of XML that are given for feeds by mistake, by their first element. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  service: 'a service document (AtomPub), which lists feeds',
  categories: 'a list of categories (AtomPub)',
  opml: 'a list of feeds (OPML)',
  urlset: 'a site map',
  sitemapindex: 'a site map',
  html: 'a web page',
};

/**
 * Converts an RSS feed (0.9 to 2.0, 1.0, or 1.1) or an Atom feed to a raw JSON Feed 1.1 for `parseNews`. Throws `ContentError` for
 * XML that is not a feed, or broken before its first item ends.
 */
export function readXmlFeed(xml: string): unknown {
  const read = parseXml(xml);
  const elements = read.document.children.filter((child) => typeof child !== 'string');
  const root = elements.filter(({ name }) => rankOf(name) > 1)[0];
  if (!root) throw noFeed(read, elements[0]);
  const items = itemsIn(read.document);
  if (items.length === 0 && read.problems[0]) throw broken(read.problems[0]);
  const channel = childOf(root, 'channel') ?? root;
  const title = titleOf(channel);
  const problems = read.problems.map((problem) => ({ path: '(document)', problem }));
  const dates = items.map(datesOf);
  const readDate = dateReader(dates.flat());
  const deleted = deletedIn([root, channel]);
  const sample = [title, ...items.slice(0, 3).map(titleOf)].join(' ');
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: linkOf(channel, 'alternate'),
    next_url: linkOf(channel, 'next'),
    language: [textOf(channel, 'language'), textOf(channel, 'dc:language'), inherited(channel, 'xml:lang')]
      .map((tag) => languageTag(tag, sample))
      .filter(Boolean)[0],
    items: distinctItems(
      items.map((item, at) => readItem(item, dateOf(dates[at]!.map(readDate)), readDate)).filter(remains(deleted)),
      problems,
    ),
    // Other pages may have those items.
    _iom: { problems, deleted: [...deleted].map(([id, date]) => ({ id, date: date === LATEST ? undefined : date })) },
  };
}

/** The items in `place`, in their order. They may be beside the channel (RSS 1.0), in a list (1.1), or in each other by mistake. */
function itemsIn(place: XmlElement): XmlElement[] {
  return place.children.flatMap((child) => {
    const rank = typeof child === 'string' ? 0 : rankOf(child.name);
    if (rank < 2) return [];
    const within = itemsIn(child as XmlElement);
    return rank === 2 ? [child as XmlElement, ...within] : within;
  });
}

/** The days on which items were deleted (RFC 6721), by their ids. */
function deletedIn(places: readonly XmlElement[]): Map<string, string> {
  return new Map(
    places
      .flatMap((place) => childrenOf(place, 'at:deleted-entry'))
      .map((entry) => [attributeOf(entry, 'ref') ?? '', (attributeOf(entry, 'when') ?? LATEST).slice(0, 10)]),
  );
}

/** Tests whether an item is left. One that was changed on a later day has come back. */
function remains(deleted: ReadonlyMap<unknown, string>): (item: RawItem) => boolean {
  return ({ id, date_modified: modified, _iom }) => {
    const date = (modified ?? (_iom as RawItem)['date'] ?? '') as string;
    return !deleted.has(id) || date > deleted.get(id)!;
  };
}

function idOf(item: XmlElement): string | undefined {
  return textOf(item, 'guid', 'id') ?? attributeOf(item, 'rdf:about');
}

function readItem(item: XmlElement, date: string | undefined, readDate: DateReader): RawItem {
  const usual = usualType(item);
  const places = [item, ...childrenOf(item, 'media:group', 'media:content')];
  const href = attributeOf(item, 'href');
  const [url, title] = [linkOf(item, 'alternate') ?? permalinkOf(item) ?? (href && mendAddress(href)), titleOf(item)];
  const content = firstHtml([item], ['content:encoded', 'content', 'body', 'fullitem'], usual);
  const description =
    firstHtml([item], ['description', 'summary', 'dc:description', 'itunes:summary', 'itunes:subtitle'], usual) ??
    firstHtml(places, ['media:description', 'media:text'], content === undefined ? usual : 'text');
  const summary = summarize(description ?? content ?? '');
  return {
    id: idOf(item) ?? url ?? title ?? summary,
    url,
    title,
    summary,
    content_html: content ?? description,
    image: imageOf(item, content ?? description ?? ''),
    language: languageOf(item, `${title} ${summary}`),
    date_modified: modifiedOf(item, readDate),
    tags: childrenOf(item, 'category', 'dc:subject')
      .map((tag) => ownText(tag) ?? attributeOf(tag, 'label') ?? attributeOf(tag, 'term'))
      .filter(Boolean),
    attachments: attachmentsOf(item),
    _iom: { date, source: sourceOf(item) },
  };
}

/** Text in RSS is HTML in practice; Atom declares it. */
function usualType({ name }: XmlElement): 'text' | 'html' {
  return name === 'feed' || name === 'entry' ? 'text' : 'html';
}

function titleOf(element: XmlElement): string | undefined {
  const places = [element, ...childrenOf(element, 'media:group', 'media:content')];
  const html =
    firstHtml([element], ['title', 'dc:title'], usualType(element)) ??
    firstHtml(places, ['media:title', 'itunes:title'], 'html');
  return htmlToText(html ?? '') || undefined;
}

/** The item's own language, if stated; the news parser adds that of the feed. */
function languageOf(item: XmlElement, sample: string): string | undefined {
  const title = childOf(item, 'title');
  return [attributeOf(item, 'xml:lang'), textOf(item, 'dc:language'), title && attributeOf(title, 'xml:lang')]
    .map((tag) => languageTag(tag, sample))
    .filter(Boolean)[0];
}

function datesOf(item: XmlElement): string[] {
  return childrenOf(item, ...DATES)
    .sort((a, b) => DATES.indexOf(a.name) - DATES.indexOf(b.name))
    .map(ownText)
    .filter((text) => text !== undefined);
}

/** When the item was last changed, if that is a valid date. */
function modifiedOf(item: XmlElement, read: DateReader): string | undefined {
  return childrenOf(item, 'updated', 'modified', 'dcterms:modified')
    .map((child) => read(ownText(child) ?? ''))
    .filter((date) => date && parsers.date(date))[0];
}

/** The first valid date, else the first invalid one, so that it is reported and never replaced by today. */
function dateOf(read: readonly (string | undefined)[]): string | undefined {
  const dates = read.filter((date) => date !== undefined);
  return dates.filter((date) => parsers.date(date))[0] ?? dates[0];
}

/** The site that first published an item. */
function sourceOf(item: XmlElement): { site: string } | undefined {
  const source = childOf(item, 'source');
  const site = source && (titleOf(source) ?? ownText(source));
  return site === undefined ? undefined : { site };
}

function noFeed({ problems }: Xml, first: XmlElement | undefined): ContentError {
  const name = first?.name.replace(/.*:/, '') ?? '';
  const kind = hasOwn(OTHER_KINDS, name) ? OTHER_KINDS[name] : undefined;
  if (kind)
    return new ContentError('format', `The document is ${kind}, not a feed. Give the address of an RSS or Atom feed.`);
  if (problems[0]) return broken(problems[0]);
  const what = first ? `its first element is <${first.written.slice(0, 40)}>` : 'it has no element';
  return new ContentError('format', `The XML is no feed: ${what}. Give the address of an RSS or Atom feed.`);
}

function broken(problem: string): ContentError {
  return new ContentError('format', `The XML ${problem}. Check it with a feed validator.`);
}
