import { hasOwn } from '../core/has-own.js';
export interface LanguageEntry {
  /** The name of the language in that language. */
  autonym: string;
  /** Loads its catalogue; undefined for the bundled one. */
  load: (() => Promise<{ default: object }>) | undefined;
  /** Set for a language written from right to left. */
  dir?: 'rtl';
}

/** The languages of the interface. A new language is one line here. */
export const LANGUAGES = {
  lo: { autonym: 'ລາວ', load: () => import('../../locales/lo.json', { with: { type: 'json' } }) },
  vi: { autonym: 'Tiếng Việt', load: () => import('../../locales/vi.json', { with: { type: 'json' } }) },
  en: { autonym: 'English', load: undefined },
} as const satisfies Record<string, LanguageEntry>;

export type Language = keyof typeof LANGUAGES;

/** The direction in which `language` is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return (LANGUAGES[language] as LanguageEntry).dir ?? 'ltr';
}

/** The language whose catalogue is bundled, and complete by definition. */
export const SOURCE_LANGUAGE = 'en' satisfies Language;

// ISO 639-2 and 639-3 codes, as some content systems write them.
const ALIASES: Readonly<Record<string, string>> = { lao: 'lo', vie: 'vi', eng: 'en' };

/** The primary language of `tag` in its shortest form. Accepts what content systems write (`LO`, `lo_LA`, `lao`). */
export function primaryOf(tag: string | null | undefined): string | undefined {
  const normal = tag?.trim().replace(/_/g, '-').toLowerCase() ?? '';
  if (!/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/.test(normal)) return undefined;
  const [primary = ''] = normal.split('-');
  return hasOwn(ALIASES, primary) ? ALIASES[primary] : primary;
}

/**
 * Looks `tag` up among the languages of the interface (RFC 4647).
 *
 * @returns Nothing for other languages and for invalid tags.
 */
export function lookupLanguage(tag: string | null | undefined): Language | undefined {
  if (isOurs(tag)) return tag;
  const code = primaryOf(tag);
  return isOurs(code) ? code : undefined;
}

const isOurs = (code: string | null | undefined): code is Language => code != null && hasOwn(LANGUAGES, code);

const STARTS_LAO = /^\P{L}*[ກ-ໆໜ-ໟ]/u;

/** The language of a text: Lao if its first letter is, else `language`. Lines of another language clip the marks of Lao. */
export const textLanguage = (text: string, language: string): string => (STARTS_LAO.test(text) ? 'lo' : language);
