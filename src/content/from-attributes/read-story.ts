import { cleanPiece, cleanText } from '../../core/clean-text.js';
import type { Problem } from '../../core/events.js';
import { safeUrl } from '../../core/safe-url.js';
import { markAsRead, NEWS_FEED, type Loaded } from '../load-document.js';
import type { NewsFeed, NewsItem } from '../../model/news.js';
import { ATTRIBUTE_ID } from '../attribute-values.js';
import { parsePartialDate } from '../../model/parse-date.js';
import type { StoryAttributes } from './story.js';

/**
 * Makes a feed of the story in a host's attributes. Invalid values count as missing, as in a feed, and are reported by the attribute's name. Does
 * not use the feed parser, which is larger than the card, so that such a card need not wait for it.
 */
export function readStoryAttributes(own: StoryAttributes, language?: string): Loaded<NewsFeed> {
  const problems: Problem[] = [];
  const read = <T>(
    name: keyof StoryAttributes,
    of: (text: string, written: string) => T | undefined,
    problem: string,
  ): T | undefined => {
    const value: unknown = own[name] ?? undefined;
    const text = typeof value === 'string' ? cleanText(value) : undefined;
    const found = text ? of(text, value as string) : undefined;
    if (found === undefined && (text || (text === undefined && value !== undefined)))
      problems.push({ path: name, problem: text ? problem : 'should be a string' });
    return found;
  };
  const text = (name: keyof StoryAttributes): string | undefined => read(name, String, '');
  const prose = (name: keyof StoryAttributes): string | undefined =>
    read(name, (_, written) => cleanPiece(written).trim(), '');
  const address = (_: string, written: string): string | undefined => safeUrl(written);
  const image = (text: string, written: string): string | undefined =>
    /^(?:mailto|tel):/i.test(text) ? undefined : safeUrl(written);
  const item: NewsItem = {
    id: ATTRIBUTE_ID,
    story: ATTRIBUTE_ID,
    language,
    title: prose('heading'),
    summary: prose('summary'),
    body: [],
    url: read('href', address, 'should be an http, https, mailto or tel address'),
    image: read('image', image, 'should be the address of an image'),
    imageAlt: text('imageAlt'),
    place: text('place'),
    date: read('date', parsePartialDate, 'should be a date such as 2017, 2017-11 or 2017-11-06'),
    review: 'reviewed',
  };
  // The page itself chose the picture, so its own address counts as the document's.
  return { document: markAsRead(NEWS_FEED, { ...(item.image && { address: item.image }), items: [item] }), problems };
}
