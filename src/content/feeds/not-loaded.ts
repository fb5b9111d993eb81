import { ContentError } from '../../model/content-error.js';

/** Throws the error for a part of this library that cannot be loaded. */
export function notLoaded(error: unknown): never {
  throw new ContentError('network', `The reader of feeds could not be loaded: ${String(error)}`);
}
