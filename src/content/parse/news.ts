import type { Attachment, Deletion, NewsFeed, NewsItem, Retraction } from '../../model/news.js';
import type { Source } from '../../model/office.js';
import { readBody } from './body.js';
import { readSource } from './source.js';
import { parseWith, type Parsed } from './result.js';
import type { Reader } from './field-reader.js';

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1(?:\.1)?\/?$/;

/**
 * Parses a JSON Feed 1.0 or 1.1, with or without our `_iom` extension, from unknown input. Never throws: lists problems with
 * their paths. A problem leaves out at most its item.
 *
 * @param base Address of the feed, to resolve relative addresses.
 */
export function parseNews(input: unknown, base?: string): Parsed<NewsFeed> {
  return parseWith(input, readFeed, base);
}

function readFeed(root: Reader): NewsFeed | undefined {
  if (typeof root.value === 'string') return root.problem('should be an object, not a text: parse the JSON first');
  if (!root.isObject) return root.problem('should be an object');
  const version = root.field('version');
  if (typeof version.value !== 'string' || !VERSION.test(version.value)) {
    return version.problem('should be https://jsonfeed.org/version/1.1');
  }
  if (!Array.isArray(root.field('items').value)) return root.field('items').problem('should be a list');
  // Those of the text from which this JSON Feed was made.
  extension(root)
    .field('problems')
    .list((each) => root.problem(each.field('problem').string() ?? 'has a problem', each.field('path').string()));
  const language = root.field('language').language();
  const title = root.field('title').string();
  const { base } = root.context;
  const deleted = orNone(extension(root).field('deleted').list(readDeletion));
  return {
    ...(base && { address: base }),
    title,
    language,
    homePage: root.field('home_page_url').url(),
    nextUrl: root.field('next_url').url(),
    asOf: extension(root).field('asOf').date(),
    ...(root.field('expired').value === true && { expired: true }),
    ...(deleted && { deleted }),
    items: root.field('items').listById((item, id) => readItem(item, id, { language, title })),
  };
}

/** @param feed Defaults for items. */
function readItem(place: Reader, id: string, feed: Pick<NewsFeed, 'language' | 'title'>): NewsItem {
  const iom = extension(place);
  const modified = place.field('date_modified').date();
  return {
    id,
    story: iom.field('story').string() ?? id,
    language: place.field('language').language() ?? feed.language,
    title: place.field('title').prose(),
    summary: place.field('summary').prose(),
    body: readBody(place.field('content_text'), iom.field('blocks')),
    html: place.field('content_html').html(),
    url: place.field('url').url() ?? place.field('external_url').url(),
    image: iom.field('imageRetracted').flag()
      ? undefined
      : (readImage(place.field('image')) ?? readImage(place.field('banner_image'))),
    imageAlt: iom.field('imageAlt').string(),
    imageCredit: iom.field('imageCredit').prose(),
    warning: iom.field('warning').prose(),
    event: readEvent(iom.field('event')),
    place: iom.field('place').string(),
    date: iom.field('date').date() ?? place.field('date_published').date() ?? modified,
    modified,
    correction: iom.field('correction').prose(),
    tags: orNone(place.field('tags').list((tag) => tag.string())),
    attachments: orNone(place.field('attachments').list(readAttachment)),
    programme: iom.field('programme').string(),
    contact: iom.field('contact').string(),
    source: readItemSource(iom.field('source'), feed.title),
    review: iom.field('translation').oneOf(['reviewed', 'machine']) ?? 'reviewed',
    retracted: readRetraction(iom.field('retracted')),
  };
}

function extension(place: Reader): Reader {
  const iom = place.field('_iom');
  if (!iom.isMissing && !iom.isObject) iom.problem('should be an object');
  return iom;
}

function readDeletion(place: Reader): Deletion | undefined {
  const id = place.field('id').string();
  return id === undefined ? undefined : { id, date: place.field('date').date() };
}

function readAttachment(place: Reader): Attachment | undefined {
  const url = place.field('url').url();
  if (url !== undefined) return { url, type: place.field('mime_type').string(), title: place.field('title').string() };
  return place.field('url').isMissing ? place.problem('should have a url') : undefined;
}

const orNone = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

function readImage(place: Reader): string | undefined {
  const url = place.url();
  return url === undefined || !/^(?:mailto|tel):/i.test(url) ? url : place.problem('should be the address of an image');
}

/** The source of an item. Defaults to the feed's title. */
function readItemSource(place: Reader, site: string | undefined): Source | undefined {
  const source = readSource(place);
  return site === undefined || source?.site ? source : { ...source, site };
}

function readEvent(place: Reader): NewsItem['event'] {
  if (place.isMissing) return undefined;
  if (!place.isObject) return place.problem('should be an object');
  const last = place.field('to').date();
  const first = place.field(`from`).date();
  return first && { from: first, to: last };
}

function readRetraction(place: Reader): Retraction | undefined {
  if (place.isMissing) return undefined;
  if (!place.isObject) return place.problem('should be an object');
  return { date: place.field('date').date(), reason: place.field('reason').string() };
}
