import type { Problem } from '../../core/events.js';
import { distinctItems, type RawItem } from './distinct-items.js';
import { dateReader, type DateReader } from './feed-dates.js';
import { decodeEntities, joinWords, mapControls } from './entities.js';
import { summarize } from './feed-summary.js';
import { languageTag } from './language-tag.js';
import { isPicture, mendAddress } from './xml-links.js';
import { htmlToText, pictureIn } from './xml-text.js';

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
const isItem = (value: unknown): value is RawItem => typeof value === 'object' && !!value;
const itemOf = (value: unknown): RawItem => (isItem(value) ? value : {});

/**
 * Mends what programs write into a JSON Feed although it does not allow it, as for XML feeds.
 *
 * @param problems Those found so far.
 * @param isHtml Whether titles and summaries are HTML.
 */
export function tidyJsonFeed(feed: RawItem, problems: Problem[] = [], isHtml = false): unknown {
  const items = feed['items'] as unknown[];
  const readDate = dateReader(items.flatMap((item) => datesOf(itemOf(item)).map(([, text]) => text)));
  const sample = items.slice(0, 3).map((item) => textOf(itemOf(item)['title']));
  // The parser reports what is no item.
  const tidy = items.map((item) => (isItem(item) ? tidyItem(item, readDate, isHtml) : (item ?? {})) as RawItem);
  const mendedFeed = {
    ...feed,
    ...mended(feed, 'title', decode),
    ...mended(feed, 'language', (tag) => languageTag(tag, sample.join(' '))),
    items: distinctItems(tidy, problems),
  };
  return withProblems(mendedFeed, problems);
}

/** The feed with what is wrong with its text, for the news parser to report. */
export function withProblems(feed: RawItem, problems: readonly Problem[]): RawItem {
  return problems.length > 0 ? { ...feed, _iom: { ...itemOf(feed['_iom']), problems } } : feed;
}

function tidyItem(item: RawItem, readDate: DateReader, isHtml: boolean): RawItem {
  const html = textOf(item['content_html']) ?? '';
  const tidy: RawItem = {
    ...item,
    ...mended(item, 'title', isHtml ? htmlToText : decode),
    ...(Array.isArray(item['tags']) && {
      tags: item['tags'].map((tag) => (typeof tag === 'string' ? decode(tag) : tag)),
    }),
    ...mended(item, 'content_text', decode),
    ...mended(item, 'url', mendAddress),
    ...mended(item, 'language', (tag) => languageTag(tag, textOf(item['title']) ?? '')),
    ...Object.fromEntries(datesOf(item).map(([name, text]) => [name, readDate(text)])),
    ...(item['summary'] ? mended(item, 'summary', isHtml ? summarize : decode) : { summary: summarize(html) }),
    ...(item['image'] || item['banner_image'] ? {} : { image: attachedPicture(item) ?? pictureIn(html) }),
  };
  return { ...tidy, id: textOf(item['id']) || tidy['url'] || tidy['title'] || tidy['summary'] || undefined };
}

const decode = (text: string): string => joinWords(mapControls(decodeEntities(text)));

/** The field, mended, if it is a text. */
function mended(item: RawItem, name: string, mend: (text: string) => string | undefined): RawItem {
  const value = item[name];
  return typeof value === 'string' ? { [name]: mend(value) } : {};
}

function datesOf(item: RawItem): [name: string, text: string][] {
  return ['date_published', 'date_modified'].flatMap((name): [string, string][] => {
    const text = textOf(item[name]);
    return text === undefined ? [] : [[name, text]];
  });
}

function attachedPicture(item: RawItem): string | undefined {
  const files = Array.isArray(item['attachments']) ? item['attachments'].map(itemOf) : [];
  return textOf(
    files.filter(({ mime_type: type, url }) => isPicture(textOf(type) ?? '', textOf(url) ?? ''))[0]?.['url'],
  );
}
