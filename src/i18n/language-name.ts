import { LANGUAGES, type Language } from './language.js';
import type { MessageKey, Translator } from './translator.js';

/** The name of `language` inside a sentence of the translator's; where no catalogue has one, its own name. */
export function nameOfLanguage(language: Language, t: Translator): string {
  const key = `languages.${language}`;
  const name = t(key as MessageKey);
  return name === key ? LANGUAGES[language].autonym : name;
}
