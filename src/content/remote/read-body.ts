import { ContentError } from '../../model/content-error.js';

/** Size limit of a document. */
export const MOST_BYTES = 5_000_000;

/**
 * Reads a whole response. Counts the bytes received, because the headers may give the compressed size, or be wrong. What a
 * page has in place of `fetch` may know no stream, and only a text.
 */
export async function readBody(url: string, response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader?.();
  if (!reader) {
    const bytes = response.arrayBuffer
      ? new Uint8Array(await response.arrayBuffer())
      : new TextEncoder().encode(await response.text());
    return atMost(url, bytes.length, bytes);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    try {
      chunks.push(atMost(url, size, part.value));
    } catch (error) {
      void reader.cancel();
      throw error;
    }
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function atMost(url: string, size: number, bytes: Uint8Array): Uint8Array {
  if (size > MOST_BYTES)
    throw new ContentError('too-large', `${url} has more than ${MOST_BYTES / 1e6} MB: leave out old items.`);
  return bytes;
}
