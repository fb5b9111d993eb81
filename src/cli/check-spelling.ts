import { primaryOf } from '../i18n/language.js';
import { textMaps } from './texts-of.js';
import type { Finding } from './validate-document.js';
import { objectOf, shortKey } from './visit-json.js';
import { visitSchema } from './visit-schema.js';
import office from '../content/schema/office.json' with { type: 'json' };

/** Spellings of Lao that look right, but that a search for the right one never finds; the rules of locales/README.md. */
const LAO: readonly (readonly [wrong: RegExp, problem: string, hint: string])[] = [
  [
    /\u0ecd[\u0ec8-\u0ecb]?\u0eb2|[\u0ec8-\u0ecb]\u0ecd\u0eb2/,
    'spells ຳ in two characters, ໍ and າ',
    'Write ຳ (U+0EB3), after the tone mark.',
  ],
  [/\u0eab\u0e99/, 'spells ໜ in two characters, ຫ and ນ', 'Write ໜ (U+0EDC).'],
  [/\u0eab\u0ea1/, 'spells ໝ in two characters, ຫ and ມ', 'Write ໝ (U+0EDD).'],
  [/\u0eab\u0ea5/, 'spells ຫຼ as ຫລ', 'Write ຫຼ (U+0EAB U+0EBC).'],
  [/\u0ec0\u0ec0/, 'spells ແ as ເ twice', 'Write ແ (U+0EC1).'],
  [
    /[\u0ec8-\u0ecb][\u0eb1\u0eb4-\u0ebc\u0ecd]/,
    'has a tone mark before its vowel, which looks like the other order',
    'Write the vowel first, then the tone mark; spell it so everywhere.',
  ],
  [
    /[\u0e80-\u0eff][\u0e00-\u0e7f]|[\u0e00-\u0e7f][\u0e80-\u0eff]/,
    'has a Thai letter among Lao ones',
    'Spell it with the letter of Lao that looks like it.',
  ],
];

/** Finds misspelt Lao in the texts of a document or a feed. */
export function checkSpelling(raw: unknown): Finding[] {
  const document = objectOf(raw) ?? {};
  return 'items' in document ? inFeed(document) : inOffice(document);
}

function inFeed({ items, language }: Readonly<Record<string, unknown>>): Finding[] {
  return (Array.isArray(items) ? items : []).flatMap((value, index) => {
    const item = objectOf(value) ?? {};
    if (!isLao(item['language'] ?? language)) return [];
    const own = ['title', 'summary', 'content_text', 'content_html'].map((name) => [name, item[name]] as const);
    const iom = ['place', 'imageAlt', 'correction'].map(
      (name) => [`_iom.${name}`, objectOf(item['_iom'])?.[name]] as const,
    );
    return [...own, ...iom].flatMap(([name, text]) => faultsOf(`items[${index}].${name}`, text));
  });
}

function inOffice(document: Readonly<Record<string, unknown>>): Finding[] {
  const maps = [...textMaps(document)].flatMap(({ place, texts }) =>
    texts.flatMap(([lang, text]) => (isLao(lang) ? faultsOf(`${place.path}.${shortKey(lang)}`, text) : [])),
  );
  if (!isLao(document['language'])) return maps;
  const plain = [...visitSchema(document, office)].flatMap(({ place, definition }) =>
    definition === 'text' ? faultsOf(place.path, place.value) : [],
  );
  return [...maps, ...plain];
}

const isLao = (language: unknown): boolean => primaryOf(typeof language === 'string' ? language : undefined) === 'lo';

const faultsOf = (path: string, text: unknown): Finding[] =>
  typeof text === 'string'
    ? LAO.filter(([wrong]) => wrong.test(text)).map(([, problem, hint]) => ({ path, check: 'text', problem, hint }))
    : [];
