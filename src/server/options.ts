import { ATTRIBUTES, CONTENT_ATTRIBUTES } from './attributes.js';
import type { Tag } from '../registry.js';

/** The widgets that show content. The others act on the page around them, which does not work in a frame. */
export const FRAME_TAGS: readonly Tag[] = (Object.keys(ATTRIBUTES) as Tag[]).filter((tag) =>
  ATTRIBUTES[tag].includes('office'),
);

/** Attributes that only select content of an office; their values are never shown. */
export const SELECTOR_ATTRIBUTES: readonly string[] = [
  ...CONTENT_ATTRIBUTES.filter((name) => name !== 'src'),
  'story',
  'programme',
  'tags',
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
