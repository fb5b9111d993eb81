import type { OfficeDocument } from '../content/office-document.js';
import type { Words } from './words.js';

/** What a plain form is made of. */
export interface View<D> {
  document: D;
  words: Words;
  /** The widget's attributes, as they would stand in the page. */
  attributes: Readonly<Record<string, string>>;
  /** Level of its heading, 2 to 6. */
  level: number;
  /** The office beside a feed, for the programme and the contact that a story only names. */
  office?: OfficeDocument;
}

/** The same attributes and words for a part of the form, one level below. */
export function below<D>({ words, level }: View<unknown>, document: D, attributes: View<D>['attributes']): View<D> {
  return { document, words, attributes, level: Math.min(6, level + 1) };
}
