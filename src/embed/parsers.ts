// Replaces src/content/parse/parsers.ts in the files of the script tag: loads the parsers only for raw documents. The build
// has parsed the built-in ones.
import type * as real from '../content/parse/parsers.js';
import { loadStoryReader } from '../content/from-attributes/story-reader.js';

export let parsers: typeof real.parsers;

export function loadParsers(input?: unknown): Promise<void> | undefined {
  if (parsers) return parsers.namesFor(input);
  // They import what reads a story, too: requested now, it does not have to wait for them.
  void loadStoryReader()?.catch(() => {});
  return import('../content/parse/parsers.js').then((module) => (parsers = module.parsers).namesFor(input));
}
