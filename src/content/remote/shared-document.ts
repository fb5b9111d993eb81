import type { ContentError } from '../../model/content-error.js';
import { fetchLatest, type RawDocument } from './fetch-document.js';
import { loadParsers, parsers } from '../parse/parsers.js';
import { documentMember } from '../../core/page.js';

/** A subscriber of a document. */
export interface Follower {
  /** Called after each result. */
  changed(): void;
  /** Milliseconds between two requests. */
  refresh?: number;
}

/** Milliseconds between two automatic tries, doubled with each failure; a server can only extend them. */
const SHORTEST_PAUSE = 60_000;
const LONGEST_PAUSE = 86_400_000;
/** After this many failures in a row, or tries without success, only the reader can retry. */
const MOST_FAILURES = 6;
const MOST_TRIES = 20;

const documents = new Map<string, SharedDocument>();
const kept = new Map<string, RawDocument>();

/** Stores a document that came with the page, to avoid the first request for `url`. */
export function keepRaw(url: string, raw: RawDocument): void {
  kept.set(url, raw);
}

/** Returns the page's one request for `url`, shared by all its followers; it ends with the last of them. */
export function shareDocument(url: string, follower: Follower): { shared: SharedDocument; leave(): void } {
  const shared = documents.get(url) ?? new SharedDocument(url, () => documents.delete(url));
  documents.set(url, shared);
  shared.join(follower);
  return { shared, leave: () => shared.leave(follower) };
}

class SharedDocument {
  /** The newest good copy. */
  raw: RawDocument | undefined;
  /** Why there is no newer copy. */
  error: ContentError | undefined;

  readonly #url: string;
  readonly #gone: () => void;
  readonly #followers = new Set<Follower>();
  readonly #events = new AbortController();
  #request: AbortController | undefined;
  #asked = 0;
  #failures = 0;
  #triesLeft = MOST_TRIES;
  /** Earliest time of the next automatic try. */
  #notBefore = 0;
  /** Whether the server has sent a `Retry-After`. */
  #isPromised = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string, gone: () => void) {
    this.#url = url;
    this.#gone = gone;
    const { signal } = this.#events;
    addEventListener('online', () => this.#recover(), { signal });
    addEventListener('visibilitychange', () => this.#schedule(), { signal });
    this.raw = kept.get(url);
    this.#asked = Date.now();
    if (!kept.delete(url)) void this.#ask(false);
  }

  join(follower: Follower): void {
    this.#followers.add(follower);
    if (this.raw || this.error) queueMicrotask(() => this.#followers.has(follower) && follower.changed());
    this.#schedule();
  }

  leave(follower: Follower): void {
    this.#followers.delete(follower);
    // A moved element leaves and joins again at once. A timer would be late on a hidden page.
    queueMicrotask(() => this.#followers.size === 0 && this.#end());
  }

  /** Fetches again at once, at the reader's request. */
  refetch(): void {
    this.#failures = 0;
    void this.#ask(true);
  }

  #tryAgain(): void {
    if (this.#request || (this.error && this.#triesLeft-- <= 0)) return;
    void this.#ask(true);
  }

  async #ask(again: boolean): Promise<void> {
    if (this.#request) return;
    const request = new AbortController();
    this.#request = request;
    this.#asked = Date.now();
    clearTimeout(this.#timer);
    const { raw, error, retryAfter } = await fetchLatest(this.#url, { last: this.raw, again, signal: request.signal });
    await loadParsers()?.catch(() => {}); // whoever shows it tries again
    await parsers?.namesFor(raw?.value);
    if (request.signal.aborted) return;
    this.#request = undefined;
    this.raw = raw;
    this.error = error;
    this.#isPromised = retryAfter !== undefined || (this.#isPromised && error !== undefined);
    this.#failures = error ? this.#failures + 1 : 0;
    if (!error) this.#triesLeft = MOST_TRIES;
    this.#notBefore = error && this.#isRepeated ? Date.now() + pauseAfter(this.#failures, retryAfter) : 0;
    this.#schedule();
    for (const follower of this.#followers) follower.changed();
  }

  // A hidden page makes no requests; the time is checked again when it becomes visible.
  #schedule(): void {
    clearTimeout(this.#timer);
    const due = this.#due();
    if (due === undefined || this.#request || documentMember('hidden')) return;
    this.#timer = setTimeout(() => this.#tryAgain(), Math.max(0, due - Date.now()));
  }

  #due(): number | undefined {
    if (!this.#isRepeated || this.#failures > MOST_FAILURES) return undefined;
    const intervals = this.#intervals;
    return Math.max(intervals.length > 0 ? this.#asked + Math.min(...intervals) : 0, this.#notBefore);
  }

  get #isRepeated(): boolean {
    return this.#isPromised || this.#intervals.length > 0;
  }

  // A feed that has ended is not asked for again.
  get #intervals(): number[] {
    if ((this.raw?.value as { expired?: unknown } | null | undefined)?.expired === true) return [];
    return [...this.#followers].map(({ refresh }) => refresh).filter((refresh) => refresh !== undefined);
  }

  #recover(): void {
    // A server that was not reached has sent no `Retry-After` to respect.
    if (this.error && (this.error.code === 'network' || Date.now() >= this.#notBefore)) this.#tryAgain();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#events.abort();
    this.#request?.abort();
    this.#gone();
  }
}

// Adds up to a quarter at random, so that not all pages of a site send requests at once.
function pauseAfter(failures: number, retryAfter = 0): number {
  const pause = Math.max(retryAfter, SHORTEST_PAUSE * 2 ** (failures - 1));
  return Math.min(LONGEST_PAUSE, pause) * (1 + Math.random() / 4);
}
