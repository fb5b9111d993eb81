import { notLoaded } from './not-loaded.js';

/** What other programs write into a JSON Feed: texts, dates, tags and addresses to mend, HTML to find a picture in. */
const ODD =
  /&[#\w]+;|[\x80-\x9f]|\\u00[89]|"(?:content_html|attachments|date_modified)"|"date_published"\s*:\s*(?!"(?:199|20[0-4])\d-\d\d-\d\d["T])|"language"\s*:\s*"(?!(?:lo|vi|en)[-"])|"url"\s*:\s*"(?:www\.|[\w.-]+\.\w+\/|[^"]*\s)/;

const START = 1000;

/**
 * Converts a server's response to the raw value that the parsers take: parsed JSON, or a JSON Feed made from another feed, or from
 * the posts of WordPress's REST interface.
 * Detects the format from the content alone, because old servers send `text/plain`, or name a feed `.php`. Rejects with
 * `ContentError`.
 *
 * @param contentType The `Content-Type` header. Only its charset is used, if the bytes do not show the encoding.
 * @param address Address of the response. Only the next page of posts needs it.
 */
export async function readBytes(bytes: Uint8Array, contentType?: string | null, address?: string): Promise<unknown> {
  const own = readOwn(bytes);
  if (own) return own;
  const { readForeign } = await import('./xml-feed.js').catch(notLoaded);
  return readForeign(bytes, contentType, address);
}

/** Reads valid JSON, unless it is a feed that may need mending. */
function readOwn(bytes: Uint8Array): object | undefined {
  // The first character but white space and a byte order mark.
  const first = bytes.subarray(0, START).filter((byte) => byte > 0x20 && byte < 0x80)[0];
  if (first !== 0x7b && first !== 0x5b) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const raw: unknown = JSON.parse(text);
    const { items } = raw as { items?: unknown };
    const isRead = Array.isArray(items)
      ? text.includes('"_iom"') || (!ODD.test(text) && haveIds(items))
      : !text.includes('"rendered"');
    return isRead ? (raw as object) : undefined;
  } catch {
    return undefined;
  }
}

function haveIds(items: readonly unknown[]): boolean {
  const ids = new Set(items.map((item) => (item as { id?: unknown } | null)?.id));
  return ids.size === items.length && !ids.has(undefined);
}
