import { ContentError } from '../model/content-error.js';
import { MOST_BYTES } from '../content/remote/read-body.js';

/** Reads all chunks. Rejects with `ContentError` above 5,000,000 bytes. */
export async function collect(source: string, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge(source);
    all.push(chunk);
  }
  return Buffer.concat(all);
}

export const tooLarge = (source: string): ContentError =>
  new ContentError('too-large', `${source} has more than ${MOST_BYTES / 1e6} MB: leave out old items.`);
