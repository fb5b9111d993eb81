import { throwIfAborted } from './throw-if-aborted.js';
import { ContentError } from '../../model/content-error.js';
import { readBytes } from '../feeds/read-bytes.js';
import { fetchBytes, type Received } from './fetch-bytes.js';

/** A document before parsing by us: JSON, or a feed converted to JSON. */
export interface RawDocument {
  value: unknown;
  /** Final address, to resolve relative ones in the document. */
  url: string;
  /** When the server sent it, else when it was last modified, in milliseconds; undefined if the headers are not exposed. */
  date?: number;
}

/** The newest document of an address, an error, or an older copy with the error of the newest. */
export interface FetchResult {
  raw?: RawDocument;
  error?: ContentError;
  /** `Retry-After` in milliseconds. */
  retryAfter?: number;
}

interface Answer extends FetchResult {
  /** Whether the server sent it just now, so that it is not from the browser's cache. */
  isNew: boolean;
}

const JUST_NOW = 30_000;
const PAUSE = 1_000;
const KEEPS_COPY: ReadonlySet<string> = new Set(['network', 'timeout', 'server', 'format']);

/**
 * Fetches the newest document at `url`. Never rejects; ignore the result after an abort.
 *
 * Reads the copy in the browser's HTTP cache first, because a response such as 503 replaces the copy in every engine, and
 * leaves nothing to fall back on. If the cache is empty, this first request goes to the server, as its `Date` shows.
 *
 * @param last The last document that this page fetched.
 * @param again Whether the response must come from the server.
 */
export async function fetchLatest(
  url: string,
  { last, again, signal }: { last?: RawDocument; again: boolean; signal: AbortSignal },
): Promise<FetchResult> {
  let copy = last;
  let tries = 0;
  if (!copy && !again) {
    const first = await request(url, 'force-cache', signal);
    if (needsNoRetry(first)) return first;
    copy = first.raw;
    if (copy && !navigator.onLine) return { raw: copy, error: offline(url) };
    if (first.error?.code === 'network') tries = 1;
  }
  let answer: Answer;
  do {
    if (tries === 1) await pause(signal);
    answer = await request(url, last || again ? 'no-cache' : 'default', signal, tries === 1);
    tries++;
  } while (answer.error?.code === 'network' && tries < 2 && navigator.onLine && !signal.aborted);
  return answer.error && KEEPS_COPY.has(answer.error.code) ? { ...answer, raw: copy } : answer;
}

/** Fetches the newest copy of the document at `url`, once. Rejects with `ContentError`, or with the signal's reason. */
export async function fetchDocument(url: string, signal: AbortSignal): Promise<RawDocument> {
  const { raw, error } = await fetchLatest(url, { again: false, signal });
  throwIfAborted(signal);
  if (!raw) throw error!;
  return raw;
}

async function request(url: string, cache: RequestCache, signal: AbortSignal, isRetry = false): Promise<Answer> {
  let received: Received | undefined;
  try {
    received = await fetchBytes(url, cache, signal, isRetry);
    if (received.error) throw received.error;
    const value = await readBytes(received.bytes, received.type, received.url);
    const date = cache === 'no-cache' ? Date.now() : (received.sent ?? received.modified);
    return { raw: { value, url: received.url, date }, isNew: isNew(received) };
  } catch (error) {
    const reason = error instanceof ContentError ? error : new ContentError('format', String(error));
    // The document has arrived, but not the code that parses it: try again soon.
    const retryAfter = received && reason.code === 'network' ? 1 : received?.retryAfter;
    return { error: named(url, reason), retryAfter, isNew: isNew(received) };
  }
}

const isNew = (received: Received | undefined): boolean =>
  received?.sent !== undefined && Math.abs(Date.now() - received.sent) < JUST_NOW;

// True for a new response from the server; a failure may be cached by the browser, unless it has a `Retry-After`. Also true
// for errors that a second request would repeat, or that took long already.
function needsNoRetry({ raw, error, retryAfter, isNew: isFromServer }: Answer): boolean {
  if (isFromServer && (raw || retryAfter !== undefined)) return true;
  return error !== undefined && ['timeout', 'blocked', 'too-large'].includes(error.code);
}

const offline = (url: string): ContentError =>
  new ContentError('network', `${url} could not be fetched: the device is offline.`);

function named(url: string, error: ContentError): ContentError {
  return error.code === 'format' ? new ContentError('format', `${url}: ${error.message}`, error.problems) : error;
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
