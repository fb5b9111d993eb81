import { cleanText } from '../core/clean-text.js';
import { compareDates, isFuture } from '../i18n/dates.js';
import { isIn, lookupLanguage } from '../i18n/language.js';
import { findById } from './content-error.js';
import type { NewsFeed, NewsItem } from './news.js';

/** One piece of news in all its languages; has at least one. */
export interface Story {
  id: string;
  items: [NewsItem, ...NewsItem[]];
}

// More than this are not translations but an attempt to fill the page.
const MOST_LANGUAGES = 50;

const grouped = new WeakMap<NewsFeed, Story[]>();

/**
 * The stories of a feed, newest first, then those without a date in the feed's order. Leaves out items dated in the future. If a
 * story has several items in one language, uses the first. Cached per feed.
 */
export function groupStories(feed: NewsFeed): Story[] {
  const known = grouped.get(feed);
  if (known) return known;
  const stories = new Map<string, Story>();
  for (const item of feed.items) {
    if (item.date && isFuture(item.date)) continue;
    const story = stories.get(item.story);
    if (story) addLanguage(story, item);
    else stories.set(item.story, { id: item.story, items: [item] });
  }
  const sorted = [...stories.values()].sort(byDate);
  grouped.set(feed, sorted);
  return sorted;
}

function addLanguage({ items }: Story, item: NewsItem): void {
  const isThere = item.language !== undefined && items.some(({ language }) => language === item.language);
  if (!isThere && items.length < MOST_LANGUAGES) items.push(item);
}

const keyword = (text: string): string => cleanText(text).toLowerCase();

/** The stories that have one of the keywords in `tags`, separated by commas; all without `tags`. */
export function taggedStories(feed: NewsFeed, tags?: string | null): Story[] {
  const stories = groupStories(feed);
  if (!tags) return stories;
  const wanted = tags.split(',').map(keyword);
  return stories.filter(({ items }) => items.some((item) => item.tags?.some((tag) => wanted.includes(keyword(tag)))));
}

/** The newest story that was not retracted, else the newest; nothing if there is none. */
export function newestStory(feed: NewsFeed, tags?: string | null): Story | undefined {
  const stories = taggedStories(feed, tags);
  return stories.filter(({ items }) => !items[0].retracted)[0] ?? stories[0];
}

/** Returns the story with this id, or the newest (with `tags`) without an id. Throws for an unknown id. */
export function storyOf(feed: NewsFeed, id: string | null | undefined, tags?: string | null): Story | undefined {
  return id ? findById('story', id, groupStories(feed)) : newestStory(feed, tags);
}

/** The item that fits `languages` best, else the story's first. */
export function pickItem({ items }: Story, languages: readonly string[]): NewsItem {
  // Items without an id are placeholders for items that a built-in document in one language leaves out.
  const there = items.filter(({ id }) => id);
  for (const wanted of languages) {
    const found =
      there.filter(({ language }) => language === wanted)[0] ??
      there.filter(({ language }) => isIn(language, wanted))[0];
    if (found) return found;
  }
  return there[0] ?? items[0];
}

/** The language of the page behind the item's link. */
export function targetLanguage({ source, language }: NewsItem): string | undefined {
  const lang = source?.language ?? language;
  return lookupLanguage(lang) ?? lang;
}

/** The other items whose pages are in their own language; our translations may link to the same page as `shown`. */
export function publishedBeside({ items }: Story, shown: NewsItem): NewsItem[] {
  return items.filter(
    ({ url, language, source }) => url && url !== shown.url && language && (source?.language ?? language) === language,
  );
}

function byDate(a: Story, b: Story): number {
  const [first, second] = [dateOf(a), dateOf(b)];
  if (first && second) return compareDates(first, second);
  return Number(!first) - Number(!second);
}

function dateOf({ items }: Story): NewsItem['date'] {
  return items.filter(({ date }) => date)[0]?.date;
}
