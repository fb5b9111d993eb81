import type { Source } from '../../model/office.js';
import type { Reader } from './field-reader.js';

/** Parses where something was published. */
export function readSource(place: Reader): Source | undefined {
  if (place.isMissing) return undefined;
  if (!place.isObject) return place.problem('should be an object');
  return {
    url: place.field('url').url(),
    site: place.field('site').string(),
    title: place.field('title').string(),
    language: place.field('language').language(),
  };
}
