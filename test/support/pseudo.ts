// Languages that exist in tests only: English made longer and accented, and English in Hebrew letters.
import en from '../../locales/en.json' with { type: 'json' };
import { loadLanguage } from '../../src/i18n/messages.js';
import { LANGUAGES, type Language } from '../../src/i18n/language.js';
import { stub } from './setup.js';

type Words = { [key: string]: string | Words };

const ACCENTS: Record<string, string> = { a: 'ää', e: 'éé', i: 'ïï', o: 'öö', u: 'üü', A: 'Å', E: 'É', O: 'Ø', y: 'ý' };

/** ⟦Réééd thé ärtïclé⟧: a third longer, with visible ends. */
export const accented = (text: string): string => `⟦${text.replace(/[aeiouAEOy]/g, (letter) => ACCENTS[letter]!)}⟧`;

/** Replaces each letter with a Hebrew one. */
export const hebrew = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => String.fromCodePoint(0x05d0 + (letter.toLowerCase().codePointAt(0)! % 27)));

function made(words: Words, change: (text: string) => string): Words {
  const outside = (text: string): string =>
    text
      .split(/(\{\{\w+\}\})/)
      .map((part, index) => (index % 2 || !part.trim() ? part : change(part)))
      .join('');
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string' ? outside(value) : made(value, change),
    ]),
  );
}

const { _language, ...words } = en;

/** Adds a language until the test is over, with the English messages converted by `change`. */
export async function addLanguage(tag: string, change: (text: string) => string, dir?: 'ltr' | 'rtl'): Promise<void> {
  const load = async (): Promise<{ default: Words }> => ({ default: made(words, change) });
  stub(LANGUAGES, tag, { autonym: change('Autonym'), load, dir });
  await loadLanguage(tag as Language);
}
