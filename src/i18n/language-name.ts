import { LANGUAGES, lookupLanguage } from './language.js';
import type { MessageKey, Translator } from './translator.js';

/** The name of a language for use in a sentence of the translator. Falls back to the language's own name, then its tag. */
export function languageName(tag: string, t: Translator): string {
  const language = lookupLanguage(tag);
  const key = `languages.${language ?? tag}`;
  const name = t(key as MessageKey);
  if (name !== key) return name;
  return language ? LANGUAGES[language].autonym : tag;
}
