import { ContentError } from '../../model/content-error.js';

/** Size limit of a document. */
export const MOST_BYTES = 5_000_000;

/** Reads a whole response. Counts the bytes received, because the headers may give the compressed size, or be wrong. */
export async function readBody(url: string, { body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > MOST_BYTES)
      throw new ContentError('too-large', `${url} has more than ${MOST_BYTES / 1e6} MB: leave out old items.`);
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
