import { parsePartialDate } from '../../model/parse-date.js';
import { parseNews } from './news.js';
import { parseOffice } from './office.js';
import { isDialled } from '../phone.js';

/**
 * Parsers of raw documents, by the name of an office's file, and of dates and phone numbers. In the script tag,
 * src/embed/parsers.ts replaces this module.
 */
export const parsers = { office: parseOffice, news: parseNews, date: parsePartialDate, isDialled };

/** Does nothing here; in the script tag, loads the parsers. */
export function loadParsers(): Promise<void> | undefined {
  return undefined;
}
