import { parse } from 'parse5';
import { decodeBytes } from '../../content/feeds/decode-bytes.js';
import type { NewsFeed } from '../../model/news.js';
import { linksIn } from '../find-feed.js';
import { isAddress } from '../read-source.js';
import type { SourceReader } from './last-run.js';

/** Pages asked in one run, so that no site is loaded with more. */
const MOST_PAGES = 50;

/** Groups of addresses that the pages of stories without a translation call the same in other languages (`hreflang`). */
export async function groupsByHreflang(feed: NewsFeed, reader: SourceReader, isPublic: boolean): Promise<string[][]> {
  const sizes = new Map<string, number>();
  for (const { story } of feed.items) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  const [first] = feed.items;
  const alone = feed.items.filter(
    ({ story, url, language }) => sizes.get(story) === 1 && url && isAddress(url) && language === first?.language,
  );
  const groups: string[][] = [];
  for (const { url } of alone.slice(0, MOST_PAGES))
    groups.push([url!, ...(await alternatesOf(url!, reader, isPublic))]);
  return groups;
}

async function alternatesOf(page: string, reader: SourceReader, isPublic: boolean): Promise<string[]> {
  try {
    const { bytes, type, url = page } = await reader.read(page, isPublic);
    return linksIn(parse(decodeBytes(bytes, type)))
      .filter(({ rel, hreflang }) => /\balternate\b/i.test(rel) && hreflang && hreflang !== 'x-default')
      .flatMap(({ href }) => (URL.canParse(href, url) ? [new URL(href, url).href] : []));
  } catch {
    return []; // a page that cannot be read joins nothing
  }
}
