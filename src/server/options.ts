import { ATTRIBUTES, CONTENT_ATTRIBUTES } from './attributes.js';
import type { Tag } from '../registry.js';

/** The widgets that show content. The others act on the page around them, which they cannot from inside a frame. */
export const FRAME_TAGS: readonly Tag[] = (Object.keys(ATTRIBUTES) as Tag[]).filter((tag) =>
  ATTRIBUTES[tag].includes('office'),
);

/** Attributes that only choose from the content of an office: nothing is shown that their values say. */
export const SELECTOR_ATTRIBUTES: readonly string[] = [
  ...CONTENT_ATTRIBUTES.filter((name) => name !== 'src'),
  'story',
  'programme',
  'contact',
  'hotline',
  'section',
  'variant',
  'layout',
  'limit',
  'images',
  'no-menu',
  'no-languages',
];
