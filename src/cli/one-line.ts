import { cleanText } from '../core/clean-text.js';

/** Formats a text as one line. Removes control characters, which a terminal would obey, because others wrote some of it. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');
