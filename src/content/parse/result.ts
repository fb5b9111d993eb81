import type { Problem } from '../../core/events.js';
import { Reader } from './field-reader.js';

/** A typed document, or none; and what was wrong with the input either way. */
export interface Parsed<D> {
  document?: D;
  problems: Problem[];
}

/** Runs `read` over unknown input; an input that throws when touched is a problem, too. */
export function parseWith<D>(input: unknown, read: (root: Reader) => D | undefined, base?: string): Parsed<D> {
  const problems: Problem[] = [];
  try {
    const document = read(new Reader(input, { problems, language: 'en', review: {}, base }));
    return document === undefined ? { problems } : { document, problems };
  } catch (error) {
    return { problems: [...problems, { path: '(document)', problem: `cannot be read: ${reason(error)}` }] };
  }
}

// What was thrown may come from the input, and throw in its turn.
function reason(error: unknown): string {
  try {
    return String(error);
  } catch {
    return 'it throws when it is touched';
  }
}
