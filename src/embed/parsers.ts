// Replaces src/content/parse/parsers.ts in the files of the script tag: loads the parsers only for raw documents. The build
// has parsed the built-in ones.
import type * as real from '../content/parse/parsers.js';

export let parsers: typeof real.parsers;

export function loadParsers(): Promise<void> | undefined {
  if (parsers) return undefined;
  return import('../content/parse/parsers.js').then((module) => void (parsers = module.parsers));
}
