import type { Problem } from '../core/events.js';
import { Reader } from './reader.js';

/** A typed document, or none; and what was wrong with the input either way. */
export interface Parsed<D> {
  document?: D;
  problems: Problem[];
}

/** Runs `read` over unknown input; an input that throws when touched is a problem, too. */
export function parseWith<D>(
  input: unknown,
  read: (root: Reader, problems: Problem[]) => D | undefined,
  base?: string,
): Parsed<D> {
  const problems: Problem[] = [];
  try {
    const document = read(new Reader(input, '', { problems, language: 'en', review: {}, base }), problems);
    return document === undefined ? { problems } : { document, problems };
  } catch {
    return { problems: [...problems, { path: '(document)', problem: 'cannot be read: it throws when it is touched' }] };
  }
}
