import type { ContentError } from '../content-error.js';
import { fetchNewest, type RawDocument } from './raw-document.js';
import { documentMember } from '../../core/page.js';

/** Somebody who wants a document. */
export interface Follower {
  /** Called at each outcome. */
  changed(): void;
  /** Milliseconds after which the address is asked again. */
  refresh?: number;
}

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
  /** The server wants to be left alone until then. */
  #notBefore = 0;
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

  /** Asks once more, now. */
  again(): void {
    void this.#ask(true);
  }

  async #ask(again: boolean): Promise<void> {
    if (this.#request) return;
    const request = new AbortController();
    this.#request = request;
    this.#asked = Date.now();
    clearTimeout(this.#timer);
    const { raw, error, retryAfter } = await fetchNewest(this.#url, { last: this.raw, again, signal: request.signal });
    if (request.signal.aborted) return;
    this.#request = undefined;
    this.#notBefore = retryAfter === undefined ? 0 : Date.now() + retryAfter;
    this.raw = raw;
    this.error = error;
    this.#schedule();
    for (const follower of this.#followers) follower.changed();
  }

  // Nobody looks at a hidden page: the time is checked when it shows again.
  #schedule(): void {
    clearTimeout(this.#timer);
    const due = this.#due();
    if (due === undefined || this.#request || documentMember('hidden')) return;
    this.#timer = setTimeout(() => this.again(), Math.max(0, due - Date.now()));
  }

  #due(): number | undefined {
    const intervals = [...this.#followers].map(({ refresh }) => refresh).filter((refresh) => refresh !== undefined);
    if (intervals.length > 0) return Math.max(this.#asked + Math.min(...intervals), this.#notBefore);
    return this.#notBefore || undefined;
  }

  #recover(): void {
    if (this.error && Date.now() >= this.#notBefore) this.again();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#events.abort();
    this.#request?.abort();
    this.#gone();
  }
}
