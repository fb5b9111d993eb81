import { throwIfAborted } from './throw-if-aborted.js';
import { ContentError } from '../../model/content-error.js';
import { readBytes } from '../feeds/read-bytes.js';
import { fetchBytes, type Received } from './fetch-bytes.js';

/** A document as it came: the parsed JSON, or a feed made into such. */
export interface RawDocument {
  value: unknown;
  /** Final address, for relative ones in the document. */
  url: string;
  /** When the server gave it out, else when it was last changed: milliseconds, where the server lets us know. */
  date?: number;
}

/** What an address gave: the newest document, an error, or an older copy and the error that kept the newest away. */
export interface FetchResult {
  raw?: RawDocument;
  error?: ContentError;
  /** Milliseconds that the server wants to be left alone for. */
  retryAfter?: number;
}

interface Answer extends FetchResult {
  /** The server gave it out just now, so that it cannot be out of the browser's cache. */
  isNew: boolean;
}

const JUST_NOW = 30_000;
const PAUSE = 1_000;
const KEEPS_COPY: ReadonlySet<string> = new Set(['network', 'timeout', 'server', 'format']);

/**
 * The newest document at `url`. Never rejects; what it gives after an abort means nothing.
 *
 * The browser's HTTP cache is asked for its copy before the server is: an answer such as 503 takes the copy's place in
 * that cache, in every engine, and then there is none to fall back on. Where the cache is empty this first request is the
 * one that goes to the server, and its `Date` tells so.
 *
 * @param last What was fetched before, by this page.
 * @param again Whether the answer must be the server's.
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

/** The newest that there is of the document at `url`, once. Rejects with `ContentError`, or with the signal's reason. */
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
    const value = await readBytes(received.bytes, received.type);
    const date = cache === 'no-cache' ? Date.now() : (received.sent ?? received.modified);
    return { raw: { value, url: received.url, date }, isNew: isNew(received) };
  } catch (error) {
    const reason = error instanceof ContentError ? error : new ContentError('format', String(error));
    // The document is there, but not the code that reads it: worth a try by the clock.
    const retryAfter = received && reason.code === 'network' ? 1 : received?.retryAfter;
    return { error: named(url, reason), retryAfter, isNew: isNew(received) };
  }
}

const isNew = (received: Received | undefined): boolean =>
  received?.sent !== undefined && Math.abs(Date.now() - received.sent) < JUST_NOW;

// What the server gave out just now; but a failure may be one that the browser keeps, unless the server wants to be left
// alone. And where no second request would end otherwise, or the reader has waited long enough.
function needsNoRetry({ raw, error, retryAfter, isNew: isFromServer }: Answer): boolean {
  if (isFromServer && (raw || retryAfter !== undefined)) return true;
  return error !== undefined && ['timeout', 'blocked', 'too-large'].includes(error.code);
}

const offline = (url: string): ContentError =>
  new ContentError('network', `${url} could not be asked: the device is offline.`);

function named(url: string, error: ContentError): ContentError {
  return error.code === 'format' ? new ContentError('format', `${url}: ${error.message}`, error.problems) : error;
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
