/** What a widget's attributes may say themselves: one that is not set, or was removed, says nothing. */
export type Given<Name extends string> = Readonly<Partial<Record<Name, string | null>>>;

/** The id of what attributes say. */
export const OWN_ID = 'attributes';

/** A feed of the one story that attributes give; nothing without a headline, an address or a summary. */
export function ownNews(
  given: Given<'heading' | 'href' | 'summary' | 'image' | 'imageAlt' | 'date' | 'place'>,
  language?: string,
): unknown {
  const title = given.heading ?? undefined;
  const url = given.href ?? undefined;
  const summary = given.summary ?? undefined;
  if (!(title || url || summary)) return undefined;
  const image = given.image ?? undefined;
  const _iom = {
    date: given.date || undefined,
    place: given.place ?? undefined,
    imageAlt: given.imageAlt ?? undefined,
  };
  return {
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: OWN_ID, language, title, url, summary, image, _iom }],
  };
}
