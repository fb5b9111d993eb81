import { LANGUAGES, primaryOf, type Language } from './language.js';
import { loadNames } from './load-names.js';
import { addWords, loadLanguage, translatorOf } from './messages.js';

type Names = Readonly<Record<string, string>>;

let adding: Promise<void> | undefined;

/** Adds the names of all languages to the words of each language, now and later. Never rejects. */
export const addNames = (): Promise<void> => (adding ??= add('-names', (names) => names));

/** Does the same, and names tags of more parts: `th-TH` has the name of its language. */
export async function addNamesOf(tags: readonly string[]): Promise<void> {
  await addNames();
  const nameOf = (tag: string) => (names: Names) => {
    const name = names[`languages.${tag}`] ?? names[`languages.${primaryOf(tag)}`];
    return name ? { [`languages.${tag}`]: name } : {};
  };
  await Promise.all(tags.filter((tag) => tag.includes('-')).map((tag) => add(`-names-${tag}`, nameOf(tag))));
}

async function add(name: string, pick: (names: Names) => Names): Promise<void> {
  const loaded = (Object.keys(LANGUAGES) as Language[]).filter((language) => translatorOf(language));
  // Without names, the reader sees tags.
  const load = (language: Language): Promise<{ default: Names }> =>
    loadNames(language).then(
      (names) => ({ default: pick(names.default) }),
      () => ({ default: {} }),
    );
  await Promise.all([addWords(name, load), ...loaded.map(loadLanguage)]);
}
