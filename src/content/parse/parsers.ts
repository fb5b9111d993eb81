import { parsePartialDate } from '../../model/parse-date.js';
import { parseNews } from './news.js';
import { parseOffice } from './office.js';
import { isDialled } from '../phone.js';

/**
 * What reads raw documents, by the file of an office that they are like, and the dates and phone numbers in them; src/embed/parsers.ts stands
 * in for this module.
 */
export const parsers = { office: parseOffice, news: parseNews, date: parsePartialDate, isDialled };

/** Loads it, where it is not there yet. */
export function loadParsers(): Promise<void> | undefined {
  return undefined;
}
