import { lookupLanguage } from '../i18n/language.js';
import type { Finding } from './inspect.js';
import { objectOf, walk } from './walk.js';

/** One text in its languages, and where it stands. */
interface Text {
  /** Path of the whole, and of the text in one language. */
  path: string;
  pathOf(lang: string): string;
  byLanguage: ReadonlyMap<string, string>;
}

/** Languages that a text of an office document or a story lacks, and numbers that differ from one language to another. */
export function checkLanguages(raw: unknown): Finding[] {
  const document = objectOf(raw) ?? {};
  const texts = 'items' in document ? storiesOf(document['items']) : mapsOf(document);
  const declared = Array.isArray(document['languages']) ? document['languages'].filter(isLanguage) : [];
  const wanted =
    declared.length > 0 ? declared : [...new Set(texts.flatMap(({ byLanguage }) => [...byLanguage.keys()]))];
  return texts.flatMap((text) => [...checkMissing(text, wanted), ...checkNumbers(text)]);
}

const isLanguage = (value: unknown): value is string =>
  typeof value === 'string' && lookupLanguage(value) !== undefined;

function mapsOf(document: object): Text[] {
  return [...walk(document)].flatMap(({ path, key, value }) => {
    const entries = Object.entries(objectOf(value) ?? {});
    if (key === 'review' || key === 'url' || entries.length === 0 || !entries.every(([lang]) => isLanguage(lang)))
      return [];
    const texts = entries.flatMap(([lang, entry]): [string, string][] => {
      const text = objectOf(entry)?.['text'] ?? entry;
      return typeof text === 'string' && text.trim() ? [[lang, text]] : [];
    });
    return [{ path, pathOf: (lang) => `${path}.${lang}`, byLanguage: new Map(texts) }];
  });
}

/** Items that say themselves that they are one story. */
function storiesOf(items: unknown): Text[] {
  const stories = new Map<string, { at: number; lang: string; text: string }[]>();
  for (const [at, value] of (Array.isArray(items) ? items : []).entries()) {
    const item = objectOf(value) ?? {};
    const story = objectOf(item['_iom'])?.['story'];
    if (typeof story !== 'string' || typeof item['language'] !== 'string') continue;
    const text = ['title', 'summary', 'content_text'].map((name) => item[name] ?? '').join('\n');
    stories.set(story, [...(stories.get(story) ?? []), { at, lang: item['language'], text }]);
  }
  return [...stories.values()].map((found) => ({
    path: `items[${found[0]!.at}]`,
    pathOf: (lang) => `items[${found.find((item) => item.lang === lang)!.at}]`,
    byLanguage: new Map(found.map(({ lang, text }) => [lang, text])),
  }));
}

function checkMissing({ path, byLanguage }: Text, wanted: readonly string[]): Finding[] {
  const there = new Set([...byLanguage.keys()].map((lang) => lookupLanguage(lang) ?? lang));
  const missing = wanted.filter((lang) => !there.has(lookupLanguage(lang) ?? lang));
  if (missing.length === 0) return [];
  return [
    {
      path,
      check: 'language',
      problem: `is not there in ${missing.join(', ')}`,
      hint: 'Readers of that language are shown another one, and told so.',
    },
  ];
}

function checkNumbers({ pathOf, byLanguage }: Text): Finding[] {
  const [first, ...others] = [...byLanguage].map(([lang, text]) => ({ lang, numbers: numbersIn(text) }));
  return others.flatMap(({ lang, numbers }) => {
    const [here, there] = [without(numbers, first!.numbers), without(first!.numbers, numbers)];
    if (!differ(here, there)) return [];
    const said = (list: number[]): string => list.join(', ') || 'none';
    return [
      {
        path: pathOf(lang),
        check: 'numbers',
        problem: `has other numbers than ${first!.lang}: ${said(here)} here, ${said(there)} there`,
        hint: 'Compare both with the source.',
      },
    ];
  });
}

const without = (list: number[], other: number[]): number[] => list.filter((number) => !other.includes(number));

// “Six” and 6, “November” and “tháng 11” say the same: a small number may be a word in the other language.
function differ(here: number[], there: number[]): boolean {
  return (here.length > 0 && there.length > 0) || [...here, ...there].some((number) => number > 12);
}

/** The numbers of a text, each once; grouped as in `1.234` or `1,234`, with Lao digits or ours. */
export function numbersIn(text: string): number[] {
  const plain = text.replace(/[໐-໙]/g, (digit) => String(digit.charCodeAt(0) - 0x0ed0));
  const found = [...plain.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) =>
    Number(/^\d{1,3}(?:[.,]\d{3})+$/.test(number) ? number.replace(/[.,]/g, '') : number.replace(',', '.')),
  );
  return [...new Set(found.filter(Number.isFinite))].sort((a, b) => a - b);
}
