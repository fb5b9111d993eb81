import { namesFor } from '../../i18n/unnamed.js';
import { parsePartialDate } from '../../model/parse-date.js';
import { parseNews } from './news.js';
import { parseOffice } from './office.js';
import { isDialled } from '../phone.js';

/**
 * Parsers of raw documents, by the name of an office's file, and of dates and phone numbers. In the script tag,
 * src/embed/parsers.ts replaces this module.
 */
export const parsers = { office: parseOffice, news: parseNews, date: parsePartialDate, isDialled, namesFor };

/** In the script tag, loads the parsers. Here, a raw document is shown at once, and again when the names of its languages are there. */
export const loadParsers = (input?: unknown): Promise<void> | undefined => void namesFor(input);
