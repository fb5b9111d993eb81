import { LANGUAGES, type Language, type LanguageEntry } from './language.js';

/** Loads the names of all languages in `language`, by key: `languages.km`. In the script tag, the build replaces this module. */
export async function loadNames(language: Language): Promise<{ default: Readonly<Record<string, string>> }> {
  const loaded = await (LANGUAGES[language] as LanguageEntry).names?.();
  const { languages = {} } = (loaded?.default ?? {}) as { languages?: Record<string, string> };
  return { default: Object.fromEntries(Object.entries(languages).map(([tag, name]) => [`languages.${tag}`, name])) };
}
