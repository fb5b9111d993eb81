import { westernDigits } from '../content/phone.js';
import { lookupLanguage } from '../i18n/language.js';
import { LANGUAGE_TAG } from '../content/parse/field-reader.js';
import type { Finding } from './validate-document.js';
import { objectOf, shortKey } from './visit-json.js';
import { textMaps } from './texts-of.js';

/** One text in its languages, with its location. */
interface Text {
  /** Path of the whole, and of the text in one language. */
  path: string;
  pathOf(lang: string): string;
  byLanguage: ReadonlyMap<string, string>;
}

/** The limit of a story. Each text is checked for each language. */
const MOST_LANGUAGES = 50;
/** Limit of numbers in a finding. */
const MOST_NUMBERS = 10;

/** Finds missing languages in the texts of an office document or feed, and numbers that differ between languages. */
export function checkLanguages(raw: unknown): Finding[] {
  const document = objectOf(raw) ?? {};
  const texts = 'items' in document ? storiesOf(document['items'], document['language']) : mapsOf(document);
  const declared = Array.isArray(document['languages']) ? document['languages'].filter(isLanguage) : [];
  const wanted = wantedOf(declared.length > 0 ? declared : texts.flatMap(({ byLanguage }) => [...byLanguage.keys()]));
  return texts.flatMap((text) => [...checkMissing(text, wanted), ...checkNumbers(text)]);
}

const standardOf = (lang: string): string => lookupLanguage(lang) ?? lang.replace(/_/g, '-').toLowerCase();

/** Maps our name of each language to the first spelling of its tag. */
function wantedOf(languages: readonly string[]): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  for (const lang of languages) {
    const standard = standardOf(lang);
    if (wanted.size < MOST_LANGUAGES && !wanted.has(standard)) wanted.set(standard, shortKey(lang));
  }
  return wanted;
}

const isLanguage = (value: unknown): value is string => typeof value === 'string' && LANGUAGE_TAG.test(value);

function mapsOf(document: object): Text[] {
  return [...textMaps(document)].map(({ place, texts }) => {
    const { path } = place;
    return { path, pathOf: (lang) => `${path}.${shortKey(lang)}`, byLanguage: new Map(texts) };
  });
}

/** Groups items with the same story id; if several have the same language, uses the first. */
function storiesOf(items: unknown, feedLanguage: unknown): Text[] {
  const stories = new Map<string, Map<string, { at: number; text: string }>>();
  for (const [at, value] of (Array.isArray(items) ? items : []).entries()) {
    const item = objectOf(value) ?? {};
    const story = objectOf(item['_iom'])?.['story'];
    const lang = item['language'] ?? feedLanguage;
    if (typeof story !== 'string' || typeof lang !== 'string') continue;
    const text = ['title', 'summary', 'content_text'].map((name) => item[name] ?? '').join('\n');
    const found = stories.get(story) ?? new Map<string, { at: number; text: string }>();
    stories.set(story, found);
    if (!found.has(lang)) found.set(lang, { at, text });
  }
  return [...stories.values()].map((found) => {
    const [first] = found.values();
    return {
      path: `items[${first!.at}]`,
      pathOf: (lang) => `items[${found.get(lang)!.at}]`,
      byLanguage: new Map([...found].map(([lang, { text }]) => [lang, text])),
    };
  });
}

function checkMissing({ path, byLanguage }: Text, wanted: ReadonlyMap<string, string>): Finding[] {
  const there = new Set([...byLanguage.keys()].map(standardOf));
  const missing = [...wanted].filter(([standard]) => !there.has(standard)).map(([, lang]) => lang);
  if (missing.length === 0) return [];
  return [
    {
      path,
      check: 'language',
      problem: `is missing in ${missing.join(', ')}`,
      hint: 'Readers of that language see another one, with a notice.',
    },
  ];
}

function checkNumbers({ pathOf, byLanguage }: Text): Finding[] {
  const [first, ...others] = [...byLanguage]
    .slice(0, MOST_LANGUAGES)
    .map(([lang, text]) => ({ lang, numbers: numbersIn(text) }));
  return others.flatMap(({ lang, numbers }) => {
    const [here, there] = difference(numbers, first!.numbers);
    if (!differ(here, there)) return [];
    return [
      {
        path: pathOf(lang),
        check: 'numbers',
        problem: `has other numbers than ${shortKey(first!.lang)}: ${listed(here)} here, ${listed(there)} there`,
        hint: 'Compare both with the source.',
      },
    ];
  });
}

/** Years of other eras than ours, by what they count more; a Solar Hijri year begins in March. */
const ERAS = [543, -621, -622];
const isYear = (number: number): boolean => Number.isInteger(number) && number >= 1900 && number <= 2100;

/** The numbers that only one of two texts has, without a year that each counts in its own era. */
function difference(one: ReadonlySet<number>, other: ReadonlySet<number>): [number[], number[]] {
  const sides: [Set<number>, Set<number>] = [new Set(one), new Set(other)];
  for (const number of one) if (other.has(number)) for (const side of sides) side.delete(number);
  const [here, there] = sides;
  let isOtherMonth = false;
  for (const [mine, theirs] of [sides, [there, here]] as const)
    for (const year of mine)
      for (const more of ERAS)
        if (isYear(year) && theirs.has(year + more)) {
          mine.delete(year);
          theirs.delete(year + more);
          isOtherMonth ||= more < 0;
        }
  // In Solar Hijri, the day has another number, too.
  const left = ([...side]: Set<number>): number[] =>
    side.filter((number) => !isOtherMonth || number > 31).sort((a, b) => a - b);
  return [left(here), left(there)];
}

function listed(numbers: readonly number[]): string {
  const more = numbers.length - MOST_NUMBERS;
  const named = numbers.slice(0, MOST_NUMBERS).join(', ') || 'none';
  return more > 0 ? `${named} and ${more} more` : named;
}

// “Six” and 6, “November” and “tháng 11” are equal: a small number may be a word in the other language.
function differ(here: number[], there: number[]): boolean {
  return (
    (here.length > 0 && there.length > 0) || [here, there].some((numbers) => numbers.some((number) => number > 12))
  );
}

/** The numbers in a text, grouped as in `1.234`, `1,234` or `12,34,567`, in the digits of any language. */
export function numbersIn(text: string): Set<number> {
  const plain = westernDigits(text).replace(/٬/g, ',').replace(/٫/g, '.');
  const found = [...plain.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) =>
    Number(isGrouped(number) ? number.replace(/[.,]/g, '') : number.replace(',', '.')),
  );
  return new Set(found.filter(Number.isFinite));
}

/** No number is longer. */
const LONGEST_NUMBER = 40;
const isGrouped = (number: string): boolean =>
  number.length < LONGEST_NUMBER && /^(?:\d{1,3}(?:[.,]\d{3})+|\d\d?(?:,\d\d)+,\d{3})$/.test(number);
