import { cleanText } from '../core/clean-text.js';

/** What a widget's attributes may say themselves: one that is not set, or was removed, says nothing. */
type Given<Name extends string> = Readonly<Partial<Record<Name, string | null>>>;

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

/** An office document with the one help line that attributes give; nothing without a number. */
export function ownHotline(
  given: Given<'number' | 'name' | 'operator' | 'hours' | 'cost' | 'languages' | 'recorded' | 'verifiedOn'>,
  language: string,
): unknown {
  const number = cleanText(given.number ?? '');
  if (!number) return undefined;
  const operator = given.operator ?? undefined;
  const hours = given.hours ?? undefined;
  const cost = given.cost ?? undefined;
  const recorded = given.recorded ?? undefined;
  const name = given.name || number;
  const dial = number.replace(/[\s().-]/g, '');
  const phone = { text: number, dial: /^\+?\d{3,15}$/.test(dial) ? dial : undefined };
  const languages = given.languages?.split(/[\s,]+/).filter(Boolean);
  const verifiedOn = given.verifiedOn || undefined;
  const hotline = { id: OWN_ID, name, phone, operator, hours, cost, recorded, languages, verifiedOn };
  return { version: 1, id: OWN_ID, language, name, hotlines: [hotline] };
}
