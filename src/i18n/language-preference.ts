import { lookupLanguage, type Language } from './language.js';

const chosen: { reader?: Language; page?: Language } = {};
const listeners = new Set<() => void>();

/** The language that the reader chose in a language menu on this page, else the one set for the page's widgets. */
export function chosenLanguage(): Language | undefined {
  return chosen.reader ?? chosen.page;
}

/** Sets or clears the language that the reader chose. The choice applies to this page only and is not stored. */
export function chooseLanguage(lang: string | undefined): void {
  chosen.reader = lookupLanguage(lang);
  for (const changed of listeners) changed();
}

/** Sets the language of all widgets of this page without a `lang` of their own; without an argument they follow the page. */
export function setPageLanguage(lang: string | undefined): void {
  chosen.page = lookupLanguage(lang);
  for (const changed of listeners) changed();
}

/** Calls `changed` after every choice, until the returned function is called. */
export function onChoice(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}

/** Forgets every choice. */
export function resetChoice(): void {
  delete chosen.reader;
  delete chosen.page;
  for (const changed of listeners) changed();
}
