// Stands in for src/content/parse/parsers.ts in the files of the script tag: what reads raw documents comes when there is one.
// The built-in documents have been read by the build.
import type * as real from '../content/parse/parsers.js';

export let parsers: typeof real.parsers;

export function loadParsers(): Promise<void> | undefined {
  if (parsers) return undefined;
  return import('../content/parse/parsers.js').then((module) => void (parsers = module.parsers));
}
