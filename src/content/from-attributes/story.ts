import type { AttributeValues } from '../attribute-values.js';

/** The attributes that describe a story. */
export type StoryAttributes = AttributeValues<'heading' | 'href' | 'summary' | 'image' | 'imageAlt' | 'date' | 'place'>;

/** The story in a host's attributes; nothing without a headline, an address or a summary. */
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
