import { ContentError } from '../model/content-error.js';

/** Wraps any error in a `ContentError` with a message of one sentence; the error itself is its `cause`. */
export function asContentError(error: unknown, what: string): ContentError {
  if (error instanceof ContentError) return error;
  const [first] = String(error).split('\n');
  return Object.assign(new ContentError('format', `${what}: ${first!.replace(/[.\s]*$/, '')}.`), { cause: error });
}
