import en from './words/en.json' with { type: 'json' };
import type { Language } from '../../src/i18n/language.js';

/** A key of the builder's own catalogues. */
export type Key = keyof typeof en;
/** The messages of one language. */
export type Say = (key: Key, values?: Readonly<Record<string, string>>) => string;

type Catalogue = Readonly<Record<Key, string>>;
const files = import.meta.glob<Catalogue>(['./words/*.json', '!./words/notes.json'], {
  eager: true,
  import: 'default',
});

export const wordsIn =
  (language: Language): Say =>
  (key, values = {}) =>
    // Languages of the widgets that the builder lacks are English here.
    (files[`./words/${language}.json`] ?? en)[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

/** Translates the page: fills elements with the messages of their `data-words`. */
export function translatePage(say: Say, language: Language): void {
  document.documentElement.lang = language;
  document.title = `${say('page.title')} – iom-widgets`;
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]'))
    element.textContent = say(element.dataset['words'] as Key);
}
