import { translate } from './page-translation.mjs';
import { atEnd } from './setup.js';

/** Translates the page into `language` until the test ends, or the returned function restores the original. */
export function translatePage(language: string): () => void {
  const undo = translate(language);
  atEnd(undo);
  return undo;
}
