import { hasOwn } from '../core/has-own.js';
import { HYPHENATED, LANGUAGES, TAGS } from './catalogues.js';
import type { FormsData } from './make-forms.js';

type LoadJson = () => Promise<{ default: object }>;

export interface LanguageEntry {
  /** The name of the language in that language. */
  autonym: string;
  /** Loads its catalogue; undefined for the bundled one. */
  load: LoadJson | undefined;
  /** Loads the names of all languages in it. */
  names?: LoadJson;
  /** Set for a language written from right to left. */
  dir?: 'rtl';
  /** Set for a language that only the page has words in. */
  ofPage?: true;
  /** How it writes dates and counts, beside its words. */
  forms?: FormsData;
}

export { LANGUAGES };

export type Language = keyof typeof LANGUAGES;

/** The direction in which `language` is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return (LANGUAGES[language] as LanguageEntry).dir ?? 'ltr';
}

/** The language whose catalogue is bundled, and complete by definition. */
export const SOURCE_LANGUAGE = 'en' satisfies Language;

/** `tag` in lower case with hyphens; accepts what content systems write (`LO`, `lo_LA`). Empty for what is no tag. */
function normalTag(tag: string | null | undefined): string {
  const normal = tag?.trim().replace(/_/g, '-').toLowerCase() ?? '';
  return /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/.test(normal) ? normal : '';
}

const standard = (tag: string): string => (hasOwn(TAGS, tag) ? TAGS[tag]! : tag);

/** The primary language of `tag` in its shortest form: `lo` for `lo_LA` and `lao`. */
export const primaryOf = (tag: string | null | undefined): string | undefined =>
  standard(normalTag(tag).split('-')[0]!) || undefined;

/**
 * Looks `tag` up among the languages of the interface: itself, then without its last part, and so on (RFC 4647).
 *
 * @returns Nothing for other languages and for invalid tags.
 */
export function lookupLanguage(tag: string | null | undefined): Language | undefined {
  if (isOurs(tag)) return tag;
  const code = HYPHENATED ? longestOf(normalTag(tag)) : primaryOf(tag);
  return isOurs(code) ? code : undefined;
}

function longestOf(tag: string): string {
  let rest = tag;
  while (rest && !isOurs(standard(rest))) rest = rest.replace(/-?[^-]*$/, '');
  return standard(rest);
}

/** `tag` and its language, if no words are in it. */
export const otherLanguages = (tag: string | null | undefined): string[] =>
  lookupLanguage(tag) ? [] : [tag, primaryOf(tag)].filter((each) => each != null);

/** Whether a text in `tag` is for who wants one in `wanted`. */
export const isIn = (tag: string | undefined, wanted: string): boolean =>
  tag === wanted || (lookupLanguage(tag) ?? primaryOf(tag)) === wanted;

const isOurs = (code: string | null | undefined): code is Language => code != null && hasOwn(LANGUAGES, code);

const STARTS_LAO = /^\P{L}*[ກ-ໆໜ-ໟ]/u;

/**
 * The language of a text: Lao if its first letter is, since lines of another language clip its marks, else `language`. Where none
 * is stated, the script of a text mostly written from right to left.
 */
export const textLanguage = (text: string, language: string): string =>
  STARTS_LAO.test(text)
    ? 'lo'
    : language || (text.replace(/[^\u0600-\u08ff]/g, '').length * 2 > text.length ? 'und-Arab' : '');
