import { cleanPiece, cleanText } from '../../core/clean-text.js';
import type { Problem } from '../../core/events.js';
import { safeUrl } from '../../core/safe-url.js';
import { markAsRead, NEWS_FEED, type Loaded } from '../load-document.js';
import type { NewsFeed, NewsItem } from '../../model/news.js';
import { ATTRIBUTE_ID, type AttributeValues } from '../attribute-values.js';
import { parsePartialDate } from '../../model/parse-date.js';

/** What attributes may say of a story. */
export type StoryAttributes = AttributeValues<'heading' | 'href' | 'summary' | 'image' | 'imageAlt' | 'date' | 'place'>;

/** What a host says of the one story it shows; nothing without a headline, an address or a summary. */
export function storyFromAttributes({
  heading,
  href,
  summary,
  image,
  imageAlt,
  date,
  place,
}: StoryAttributes): StoryAttributes | undefined {
  return heading || href || summary ? { heading, href, summary, image, imageAlt, date, place } : undefined;
}

/**
 * A feed of that story. What is wrong counts as missing, as it does in a feed, and is noted by the name of its attribute. By
 * hand: what reads feeds is larger than the card, and a card that says all of it itself should not wait for it.
 */
export function readStoryAttributes(own: StoryAttributes, language?: string): Loaded<NewsFeed> {
  const problems: Problem[] = [];
  const read = <T>(
    name: keyof StoryAttributes,
    of: (text: string) => T | undefined,
    problem: string,
  ): T | undefined => {
    const value: unknown = own[name] ?? undefined;
    const text = typeof value === 'string' ? cleanText(value) : undefined;
    const found = text ? of(text) : undefined;
    if (found === undefined && (text || (text === undefined && value !== undefined)))
      problems.push({ path: name, problem: text ? problem : 'should be a string' });
    return found;
  };
  const text = (name: keyof StoryAttributes): string | undefined => read(name, String, '');
  const prose = (name: keyof StoryAttributes): string | undefined =>
    read(name, () => cleanPiece(own[name]!).trim(), '');
  const image = (address: string): string | undefined =>
    /^(?:mailto|tel):/i.test(address) ? undefined : safeUrl(address);
  const item: NewsItem = {
    id: ATTRIBUTE_ID,
    story: ATTRIBUTE_ID,
    language,
    title: prose('heading'),
    summary: prose('summary'),
    body: [],
    url: read('href', safeUrl, 'should be an http, https, mailto or tel address'),
    image: read('image', image, 'should be the address of an image'),
    imageAlt: text('imageAlt'),
    place: text('place'),
    date: read('date', parsePartialDate, 'should be a date such as 2017, 2017-11 or 2017-11-06'),
    review: 'reviewed',
  };
  // The page itself names the picture: no document of anybody else.
  return { document: markAsRead(NEWS_FEED, { ...(item.image && { address: item.image }), items: [item] }), problems };
}
