import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../../core/warn.js';
import { markAsRead, NEWS_HEADLINES, readDocument } from '../load-document.js';
import type { NewsFeed } from '../../model/news.js';
import { joinPages } from '../feeds/join-pages.js';
import { loadParsers } from '../parse/parsers.js';

/** The further pages of a feed, fetched one by one on request. */
export class FeedPages implements ReactiveController {
  /** Whether a page is loading. */
  loading = false;

  #host: ReactiveControllerHost;
  #first: NewsFeed | undefined;
  #whole: NewsFeed | undefined;
  #seen = new Set<string>();
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.loading = false;
  }

  /** Returns `first` with the pages fetched so far; another `first` starts over. */
  of(first: NewsFeed): NewsFeed {
    if (first !== this.#first) {
      this.#abort?.abort();
      this.#first = this.#whole = first;
      this.#seen.clear();
      this.loading = false;
    }
    return this.#whole!;
  }

  /** Whether there is a further page. A link back to a fetched page does not count. */
  get hasNext(): boolean {
    const next = this.#whole?.nextUrl;
    return next !== undefined && !this.#seen.has(next);
  }

  /** Fetches the next page. If that fails, the feed ends. */
  async next(): Promise<void> {
    const url = this.#whole?.nextUrl;
    if (!url || !this.hasNext || this.loading) return;
    const first = this.#first;
    this.loading = true;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#host.requestUpdate();
    try {
      const [{ fetchDocument }] = await Promise.all([import('./fetch-document.js'), loadParsers()]);
      const raw = await fetchDocument(url, signal);
      const { document } = readDocument(NEWS_HEADLINES, raw.value, raw.url);
      if (first === this.#first) this.#whole = markAsRead(NEWS_HEADLINES, joinPages(this.#whole!, document));
    } catch (error) {
      if (signal.aborted) return;
      warnOnce(`The next page of the feed is left out: ${String(error)}`);
    }
    if (first !== this.#first) return;
    this.#seen.add(url);
    this.loading = false;
    this.#host.requestUpdate();
  }
}
