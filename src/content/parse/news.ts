import type { NewsFeed, NewsItem, Retraction } from '../../model/news.js';
import type { Source } from '../../model/office.js';
import { readBody } from './body.js';
import { readSource } from './source.js';
import { parseWith, type Parsed } from './result.js';
import type { Reader } from './field-reader.js';

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1(?:\.1)?$/;

/**
 * Reads a JSON Feed 1.0 or 1.1, with or without our `_iom` extension, from unknown input. Never throws: what is wrong is
 * listed with its path, and leaves out at most the item it is in.
 *
 * @param base Address of the feed, for relative addresses in it.
 */
export function parseNews(input: unknown, base?: string): Parsed<NewsFeed> {
  return parseWith(input, readFeed, base);
}

function readFeed(root: Reader): NewsFeed | undefined {
  if (!root.isObject) return root.problem('should be an object');
  const version = root.at('version');
  if (typeof version.value !== 'string' || !VERSION.test(version.value)) {
    return version.problem('should be https://jsonfeed.org/version/1.1');
  }
  if (!Array.isArray(root.at('items').value)) return root.at('items').problem('should be a list');
  const language = root.at('language').language();
  const title = root.at('title').string();
  const { base } = root.context;
  return {
    ...(base && { address: base }),
    title,
    language,
    homePage: root.at('home_page_url').url(),
    nextUrl: root.at('next_url').url(),
    asOf: extension(root).at('asOf').date(),
    items: root.at('items').listById((item, id) => readItem(item, id, { language, title })),
  };
}

/** @param feed What holds for items that do not say it themselves. */
function readItem(place: Reader, id: string, feed: Pick<NewsFeed, 'language' | 'title'>): NewsItem {
  const iom = extension(place);
  return {
    id,
    story: iom.at('story').string() ?? id,
    language: place.at('language').language() ?? feed.language,
    title: place.at('title').prose(),
    summary: place.at('summary').prose(),
    body: readBody(place.at('content_text'), iom.at('blocks')),
    html: place.at('content_html').string(),
    url: place.at('url').url() ?? place.at('external_url').url(),
    image: readImage(place.at('image')) ?? readImage(place.at('banner_image')),
    imageAlt: iom.at('imageAlt').string(),
    place: iom.at('place').string(),
    date: iom.at('date').date() ?? place.at('date_published').date(),
    programme: iom.at('programme').string(),
    contact: iom.at('contact').string(),
    source: readItemSource(iom.at('source'), feed.title),
    review: iom.at('translation').oneOf(['reviewed', 'machine']) ?? 'reviewed',
    retracted: readRetraction(iom.at('retracted')),
  };
}

function extension(place: Reader): Reader {
  const iom = place.at('_iom');
  if (!iom.isMissing && !iom.isObject) iom.problem('should be an object');
  return iom;
}

function readImage(place: Reader): string | undefined {
  const url = place.url();
  return url === undefined || !/^(?:mailto|tel):/i.test(url) ? url : place.problem('should be the address of an image');
}

/** Where news comes from is told, too, where the item does not say: from the feed. */
function readItemSource(place: Reader, site: string | undefined): Source | undefined {
  const source = readSource(place);
  return site === undefined || source?.site ? source : { ...source, site };
}

function readRetraction(place: Reader): Retraction | undefined {
  if (place.isMissing) return undefined;
  if (!place.isObject) return place.problem('should be an object');
  return { date: place.at('date').date(), reason: place.at('reason').string() };
}
