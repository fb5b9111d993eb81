import type { Problem } from '../../core/events.js';
import { Reader } from './field-reader.js';

/** The parsed document, if any, and the problems of the input. */
export interface Parsed<D> {
  document?: D;
  problems: Problem[];
}

/** Runs `read` over unknown input. An input that throws when accessed is also reported as a problem. */
export function parseWith<D>(input: unknown, read: (root: Reader) => D | undefined, base?: string): Parsed<D> {
  const problems: Problem[] = [];
  try {
    const document = read(new Reader(input, { problems, language: 'en', review: {}, base }));
    return document === undefined ? { problems } : { document, problems };
  } catch (error) {
    return { problems: [...problems, { path: '(document)', problem: `cannot be read: ${reason(error)}` }] };
  }
}

// The thrown value may come from the input, and throw again.
function reason(error: unknown): string {
  try {
    return String(error);
  } catch {
    return 'it throws when it is touched';
  }
}
