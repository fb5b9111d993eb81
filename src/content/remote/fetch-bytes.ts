import { ContentError } from '../../model/content-error.js';
import { noteServerTime } from '../../i18n/dates.js';
import { throwIfAborted } from './throw-if-aborted.js';
import { explainFailure, watchPolicy } from './failed-fetch.js';
import { readBody } from './read-body.js';
import { statusError, type StatusError } from './status-error.js';

const TIMEOUT = 10_000;

/** The response of a server, or of the browser's cache. */
export interface Received {
  bytes: Uint8Array;
  /** The `Content-Type` header. */
  type: string | null;
  /** Address after all redirects. */
  url: string;
  /** When it was sent, in milliseconds; undefined if the server does not expose the header to other sites. */
  sent?: number;
  /** When it was last modified, likewise. */
  modified?: number;
  /** `Retry-After` in milliseconds. */
  retryAfter?: number;
  /** Set for an HTTP error status. */
  error?: StatusError;
}

/**
 * Fetches `url` without cookies, for at most 10 seconds and 5,000,000 bytes after decompression. Rejects with `ContentError`,
 * or with the signal's reason.
 *
 * @param isRetry Whether it has just failed: then no extra request finds out why.
 */
export async function fetchBytes(
  url: string,
  cache: RequestCache,
  signal: AbortSignal,
  isRetry: boolean,
): Promise<Received> {
  throwIfAborted(signal);
  const request = new AbortController();
  const abort = (): void => request.abort();
  signal.addEventListener('abort', abort);
  // What a page has in place of `fetch` may not know the signal.
  const aborted = new Promise<never>((_, reject) => request.signal.addEventListener('abort', reject));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, TIMEOUT);
  const policy = watchPolicy(url);
  try {
    const options = { cache, credentials: 'omit', referrerPolicy: 'no-referrer', signal: request.signal } as const;
    return await Promise.race([fetch(url, options).then((response) => receive(url, response)), aborted]);
  } catch (failure) {
    throwIfAborted(signal);
    if (failure instanceof ContentError) throw failure;
    if (late) throw new ContentError('timeout', `${url} did not answer in full within ${TIMEOUT / 1000} seconds.`);
    throw await explainFailure(url, failure, { wasViolated: policy.wasViolated, signal, isRetry });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    policy.stop();
  }
}

async function receive(url: string, response: Response): Promise<Received> {
  const facts = about(url, response);
  noteServerTime(facts.sent);
  if (response.ok) return { bytes: await readBody(url, response), ...facts };
  // Not aborted: a script of the page that reads a copy of each answer would get an error for it.
  void response.body?.cancel?.().catch(() => {});
  return { bytes: new Uint8Array(), error: statusError(url, response.status), ...facts };
}

function about(url: string, response: Response): Omit<Received, 'bytes' | 'error'> {
  const header = (name: string): string | null => response.headers?.get?.(name) ?? null;
  const date = (name: string): number | undefined => Date.parse(header(name) ?? '') || undefined;
  const [seconds, until] = [Number(header('retry-after') ?? Number.NaN), date('retry-after')];
  const wait = seconds >= 0 ? seconds * 1000 : until && until - Date.now();
  return {
    url: response.url || url,
    type: header('content-type'),
    sent: date('date'),
    modified: date('last-modified'),
    retryAfter: wait && wait > 0 ? Math.min(wait, 86_400_000) : undefined,
  };
}
