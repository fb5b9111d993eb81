import { ContentError } from '../../model/content-error.js';
import { decodeBytes } from './decode-bytes.js';

const HTML = /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
// Some old servers print a warning before the feed, so its root is searched in the first 4,096 characters.
const FEED = /<(?:rss|feed|(?:\w+:)?RDF)[\s>]/;

/**
 * Converts a server's response to the raw value that the parsers take: parsed JSON, or a JSON Feed made from an XML feed.
 * Detects the format from the content alone, because old servers send `text/plain`, or name a feed `.php`. Rejects with
 * `ContentError`.
 *
 * @param contentType The `Content-Type` header. Only its charset is used, if the bytes do not show the encoding.
 */
export async function readBytes(bytes: Uint8Array, contentType?: string | null): Promise<unknown> {
  const text = decodeBytes(bytes, contentType).trim();
  if (!text) throw bad('is empty. Check the address, and whether the server fails while it writes the document.');
  if (text.includes('\0')) throw bad('is no text. Give the address of a JSON document or of a feed.');
  if (/^[[{]/.test(text)) return readJson(text);
  if (HTML.test(text))
    throw bad('is a web page (HTML), perhaps a login page. Give the address of the feed or JSON document itself.');
  if (text.startsWith('<') || FEED.test(text.slice(0, 4096))) return readXml(text);
  throw bad(`is neither JSON nor XML: it begins with “${text.slice(0, 40)}”. Give the address of a feed or document.`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw bad(`is broken or cut off JSON: ${String(error)}. Check it with a JSON validator.`);
  }
}

async function readXml(text: string): Promise<unknown> {
  const { readXmlFeed } = await import('./xml-feed.js').catch((error: unknown) => {
    throw new ContentError('network', `The reader of XML feeds could not be loaded: ${String(error)}`);
  });
  return readXmlFeed(text);
}

function bad(what: string): ContentError {
  return new ContentError('format', `The document ${what}`);
}
