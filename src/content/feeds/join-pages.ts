import { compareDates } from '../../i18n/dates.js';
import type { Deletion, NewsFeed, NewsItem } from '../../model/news.js';

/** Adds the next page of a feed to those before it. Each may say what was deleted from the others. */
export function joinPages(whole: NewsFeed, page: NewsFeed): NewsFeed {
  // An item may have moved to the next page while they were read.
  const known = new Set(whole.items.map(({ id }) => id));
  const items = [...whole.items, ...page.items.filter(({ id }) => !known.has(id))];
  const deleted = [...(whole.deleted ?? []), ...(page.deleted ?? [])];
  return { ...whole, items: withoutDeleted(items, deleted), deleted, nextUrl: page.nextUrl };
}

// An item that was changed on a later day has come back.
function withoutDeleted(items: readonly NewsItem[], deleted: readonly Deletion[]): NewsItem[] {
  const days = new Map(deleted.map(({ id, date }) => [id, date]));
  return items.filter(({ id, date, modified = date }) => {
    const day = days.get(id);
    return !days.has(id) || (day !== undefined && modified !== undefined && compareDates(modified, day) < 0);
  });
}
