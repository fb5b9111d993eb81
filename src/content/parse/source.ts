import type { Source } from '../../model/office.js';
import type { Reader } from './field-reader.js';

/** Reads where something was published. */
export function readSource(place: Reader): Source | undefined {
  if (place.isMissing) return undefined;
  if (!place.isObject) return place.problem('should be an object');
  return {
    url: place.at('url').url(),
    site: place.at('site').string(),
    title: place.at('title').string(),
    language: place.at('language').language(),
  };
}
