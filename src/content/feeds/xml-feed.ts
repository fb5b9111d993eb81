import type { Problem } from '../../core/events.js';
import { ContentError } from '../../model/content-error.js';
import { notLoaded } from './not-loaded.js';
import type { RawItem } from './distinct-items.js';
import { loadNames, mapControls } from './entities.js';
import { tidyJsonFeed, withProblems } from './json-feed.js';
import { readXmlFeed } from './xml-items.js';

const HTML = /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
// Some old servers print a warning before the feed, so its root is searched in the first 4,096 characters.
const FEED = /<(?:[\w.-]+:)?(?:rss|feed|rdf|channel|entry)[\s>]/i;
const START = 4096;

/** Like `readBytes`, for all but valid JSON of our own: the feeds of other programs, other encodings, and what is no feed. */
export async function readForeign(bytes: Uint8Array, contentType?: string | null, address?: string): Promise<unknown> {
  const decoded = utf8Of(bytes) ?? (await decode(bytes, contentType));
  const start = decoded.trimStart().slice(0, START);
  if (!start) throw bad('is empty. Check the address, and whether the server fails while it writes the document.');
  if (decoded.includes('\0') && !/^[<{[]/.test(start))
    throw bad('is no text. Give the address of a JSON document or of a feed.');
  const text = mapControls(decoded).replace(/\0/g, '');
  await loadNames(text);
  if (/^[[{]/.test(start)) return readJson(text, address);
  if (HTML.test(start) && !FEED.test(start))
    throw bad('is a web page (HTML), perhaps a login page. Give the address of the feed or JSON document itself.');
  if (start.startsWith('<') || FEED.test(start)) return readXmlFeed(text);
  throw bad(`is neither JSON nor XML: it begins with “${start.slice(0, 40)}”. Give the address of a feed or document.`);
}

/** The text, if it is in UTF-8; UTF-16 may be valid UTF-8, with zeros. */
function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

async function decode(bytes: Uint8Array, contentType?: string | null): Promise<string> {
  const { decodeBytes, unzip } = await import('./decode-bytes.js').catch(notLoaded);
  return decodeBytes(await unzip(bytes), contentType);
}

async function readJson(text: string, address: string | undefined): Promise<unknown> {
  const problems: Problem[] = [];
  const raw = await parsed(text, problems);
  if (text.includes('"rendered"')) {
    const { isWordPress, fromWordPress } = await import('./wordpress.js').catch(notLoaded);
    if (isWordPress(raw)) return tidyJsonFeed(fromWordPress(raw, address), problems, true);
  }
  if (!isFeed(raw)) return raw;
  return text.includes('"_iom"') ? withProblems(raw, problems) : tidyJsonFeed(raw, problems);
}

async function parsed(text: string, problems: Problem[]): Promise<unknown> {
  try {
    return parseJson(text);
  } catch (error) {
    const { readBrokenFeed } = await import('./broken-json.js').catch(notLoaded);
    const feed = readBrokenFeed(text, parseJson, problems);
    if (feed) return feed;
    throw bad(`is broken or cut off JSON: ${String(error)}. Check it with a JSON validator.`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Programs forget to escape line breaks and tabs in texts, and people write a comma after the last item.
    // oxlint-disable-next-line no-control-regex
    return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,( *[\]}])/g, '$1'));
  }
}

function isFeed(raw: unknown): raw is RawItem {
  return typeof raw === 'object' && Array.isArray((raw as { items?: unknown } | null)?.items);
}

function bad(what: string): ContentError {
  return new ContentError('format', `The document ${what}`);
}
