/** What a widget's attributes may say themselves: one that is not set, or was removed, says nothing. */
export type Given<Name extends string> = Readonly<Partial<Record<Name, string | null>>>;

/** The id of what attributes say. */
export const OWN_ID = 'attributes';

/** A feed of the one story that attributes give; nothing without a headline, an address or a summary. */
export function ownNews(
  given: Given<'heading' | 'href' | 'summary' | 'image' | 'imageAlt' | 'date' | 'place'>,
  language?: string,
): unknown {
  const { heading: title, href: url, summary, image, imageAlt, date, place } = given;
  if (![title, url, summary].some(Boolean)) return undefined;
  const _iom = { date: date || undefined, place, imageAlt };
  return {
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: OWN_ID, language, title, url, summary, image, _iom }],
  };
}
