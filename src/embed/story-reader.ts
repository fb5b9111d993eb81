// Replaces src/content/from-attributes/story-reader.ts in the files of the script tag: most cards show a story of an office.
import type * as reader from '../content/from-attributes/read-story.js';
import { loadFile } from './load-file.js';

export let readStory: typeof reader.readStoryAttributes;
let isLoaded = false;

export function loadStoryReader(): Promise<void> | undefined {
  if (isLoaded) return undefined;
  return loadFile<typeof reader>('reading').then((module) => {
    readStory = module.readStoryAttributes;
    isLoaded = true;
  });
}
