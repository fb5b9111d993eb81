// Made from the heads of locales/*.json by scripts/lists.mjs; do not edit.
import type { LanguageEntry } from './language.js';

/** The languages of the interface. */
export const LANGUAGES = {
  lo: { autonym: 'ລາວ', load: () => import('../../locales/lo.json', { with: { type: 'json' } }), names: () => import('../../locales/names/lo.json', { with: { type: 'json' } }) },
  vi: { autonym: 'Tiếng Việt', load: () => import('../../locales/vi.json', { with: { type: 'json' } }), names: () => import('../../locales/names/vi.json', { with: { type: 'json' } }) },
  en: { autonym: 'English', load: undefined, names: () => import('../../locales/names/en.json', { with: { type: 'json' } }) },
} as const satisfies Record<string, LanguageEntry>;

/** Other tags that they answer to, in lower case. */
export const TAGS: Readonly<Record<string, string>> = { lao: 'lo', vie: 'vi', eng: 'en' };

/** Whether any of these tags has more than one part. */
export const HYPHENATED: boolean = false;
