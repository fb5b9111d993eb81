import { cleanText } from '../core/clean-text.js';

/** A text as one line for a terminal, which obeys control characters; some of it was written by others. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');
