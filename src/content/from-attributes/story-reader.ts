/** Reads the story in a host's attributes. In the script tag, src/embed/story-reader.ts replaces this module. */
export { readStoryAttributes as readStory } from './read-story.js';

/** Does nothing here; in the script tag, loads what reads such a story. */
export function loadStoryReader(): Promise<void> | undefined {
  return undefined;
}
