import type { ContentError } from '../../model/content-error.js';
import { fetchLatest, type RawDocument } from './fetch-document.js';
import { documentMember } from '../../core/page.js';

/** Somebody who wants a document. */
export interface Follower {
  /** Called at each outcome. */
  changed(): void;
  /** Milliseconds after which the address is asked again. */
  refresh?: number;
}

/** Milliseconds between two tries of the page's own, doubled with each failure; a server may only ask for more. */
const SHORTEST_PAUSE = 60_000;
const LONGEST_PAUSE = 86_400_000;
/** Failures in a row, and tries without a success, after which it waits for the reader. */
const MOST_FAILURES = 6;
const MOST_TRIES = 20;

const documents = new Map<string, SharedDocument>();
const kept = new Map<string, RawDocument>();

/** Spares the first request for `url`, as its document has come with the page. */
export function keepRaw(url: string, raw: RawDocument): void {
  kept.set(url, raw);
}

/** The one request of this page for `url`, shared by all who follow it; it goes with the last of them. */
export function shareDocument(url: string, follower: Follower): { shared: SharedDocument; leave(): void } {
  const shared = documents.get(url) ?? new SharedDocument(url, () => documents.delete(url));
  documents.set(url, shared);
  shared.join(follower);
  return { shared, leave: () => shared.leave(follower) };
}

class SharedDocument {
  /** The newest good copy. */
  raw: RawDocument | undefined;
  /** Why there is no newer one. */
  error: ContentError | undefined;

  readonly #url: string;
  readonly #gone: () => void;
  readonly #followers = new Set<Follower>();
  readonly #events = new AbortController();
  #request: AbortController | undefined;
  #asked = 0;
  #failures = 0;
  #triesLeft = MOST_TRIES;
  /** No try of the page's own before then. */
  #notBefore = 0;
  /** Whether the server said that it would be back. */
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
    // An element that is moved leaves and comes back at once. No timer: those of a hidden page come late.
    queueMicrotask(() => this.#followers.size === 0 && this.#end());
  }

  /** Asks once more, now, as the reader wants it. */
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

  // Nobody looks at a hidden page: the time is checked when it shows again.
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

  get #intervals(): number[] {
    return [...this.#followers].map(({ refresh }) => refresh).filter((refresh) => refresh !== undefined);
  }

  #recover(): void {
    // A server that could not be reached has not asked to be left alone.
    if (this.error && (this.error.code === 'network' || Date.now() >= this.#notBefore)) this.#tryAgain();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#events.abort();
    this.#request?.abort();
    this.#gone();
  }
}

// Not all pages of a site at the same moment: up to a quarter longer.
function pauseAfter(failures: number, retryAfter = 0): number {
  const pause = Math.max(retryAfter, SHORTEST_PAUSE * 2 ** (failures - 1));
  return Math.min(LONGEST_PAUSE, pause) * (1 + Math.random() / 4);
}
