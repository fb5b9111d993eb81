import { notLoaded } from './not-loaded.js';

/**
 * Converts a server's response to the raw value that the parsers take: parsed JSON, or a JSON Feed made from another feed.
 * Detects the format from the content alone, because old servers send `text/plain`, or name a feed `.php`. Rejects with
 * `ContentError`.
 *
 * @param contentType The `Content-Type` header. Only its charset is used, if the bytes do not show the encoding.
 */
export async function readBytes(bytes: Uint8Array, contentType?: string | null): Promise<unknown> {
  const own = readOwn(bytes);
  if (own) return own;
  const { readForeign } = await import('./xml-feed.js').catch(notLoaded);
  return readForeign(bytes, contentType);
}

/** Reads valid JSON, unless it is a feed that another program wrote, which may need mending. */
function readOwn(bytes: Uint8Array): object | undefined {
  // The first character but white space and a byte order mark.
  const first = bytes.find((byte) => byte > 0x20 && byte < 0x80);
  if (first !== 0x7b && first !== 0x5b) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const raw = JSON.parse(text) as { items?: unknown } | null;
    const isForeign = Array.isArray(raw?.items) && !text.includes('"_iom"');
    return typeof raw === 'object' && raw && !isForeign ? raw : undefined;
  } catch {
    return undefined;
  }
}
