import { ContentError } from '../../model/content-error.js';
import type { NewsFeed, NewsItem } from '../../model/news.js';

/** A feed, with the language that the caller gives to its items. */
export interface Part {
  feed: NewsFeed;
  language?: string;
}

/** Puts several feeds into one. Ids of different feeds may be the same, so that of an item after the first gets its address. */
export function mergeFeeds(parts: readonly Part[]): NewsFeed {
  const [first] = parts;
  const seen = new Set<string>();
  const items = parts.flatMap(({ feed, language }) =>
    feed.items.flatMap((item) => {
      const id = seen.has(item.id) ? `${item.id} ${item.url ?? language ?? ''}` : item.id;
      if (seen.has(id)) return [];
      seen.add(id);
      const story = item.story === item.id ? id : item.story;
      return [{ ...item, id, story, language: language ?? item.language }];
    }),
  );
  const isMixed = parts.length > 1;
  return {
    ...first!.feed,
    ...(isMixed && { nextUrl: undefined }),
    language: isMixed ? undefined : (first!.language ?? first!.feed.language),
    items,
  };
}

/**
 * Reads which pages are translations of each other: JSON, a list of lists of addresses, or CSV, a row for each story. Throws
 * `ContentError`.
 */
export function readPairs(text: string, file: string): string[][] {
  const rows: unknown = /^\s*\[/.test(text)
    ? parsed(text)
    : text.split(/\r?\n/).map((line) => line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, '')));
  const isPairs = (value: unknown): value is string[][] =>
    Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
  if (!isPairs(rows)) throw new ContentError('format', `${file} should be a list of lists of addresses, or CSV.`);
  return rows.map((row) => row.filter((cell) => /^https?:/i.test(cell))).filter((row) => row.length > 1);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Gives the items of each group of addresses one story, unless two of them are in one language. */
export function joinStories(feed: NewsFeed, groups: readonly string[][]): NewsFeed {
  // The first item of an address counts.
  const byUrl = new Map(feed.items.toReversed().map((item) => [comparable(item.url), item]));
  const stories = new Map<NewsItem, string>();
  for (const group of groups) {
    const items = group.flatMap((url) => byUrl.get(comparable(url)) ?? []);
    const languages = new Set(items.map(({ language }) => language));
    if (items.length > 1 && languages.size === items.length && !languages.has(undefined))
      for (const item of items) stories.set(item, items[0]!.story);
  }
  return { ...feed, items: feed.items.map((item) => ({ ...item, story: stories.get(item) ?? item.story })) };
}

/** An address without what does not change the page. */
function comparable(url: string | undefined): string {
  if (!url || !URL.canParse(url)) return '';
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}
