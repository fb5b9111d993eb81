import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContentErrorEvent, ContentLoadEvent } from '../core/events.js';
import { warnOnce } from '../core/warn.js';
import { ContentError, listProblems } from './content-error.js';
import { loadedOffice, loadOffice, readDocument, type DocumentKind, type Loaded } from './load.js';

/** Where a widget stands with its content. */
export type ContentState = 'idle' | 'loading' | 'ready' | 'empty' | 'error' | 'stale';

/** A widget that shows content. */
export interface ContentHost extends ReactiveControllerHost, HTMLElement {
  data?: unknown;
  office?: string;
}

/** What of which document a widget shows. */
export interface ContentOptions<D extends object, T> {
  kind: DocumentKind<D>;
  /** The part of the document that the host's attributes ask for; nothing if the document has none. May throw `ContentError`. */
  select(document: D): T | undefined;
  /** A document made of the host's own attributes, if it has any. */
  direct?(): unknown;
}

interface Request {
  from: 'data' | 'office' | 'attributes';
  value: unknown;
}

/**
 * Gets a widget its content: from `.data`, else the built-in `office`, else the host's own attributes. Remote documents
 * (`src`) will come between the first two.
 */
export class ContentController<D extends object, T> implements ReactiveController {
  state: ContentState = 'idle';
  /** What the widget shows; there in the states ready and stale. */
  value: T | undefined;
  error: ContentError | undefined;

  #host: ContentHost;
  #options: ContentOptions<D, T>;
  #request: Request | undefined;
  #loaded: Loaded<D> | undefined;
  #failure: unknown;
  #announced: unknown;

  constructor(host: ContentHost, options: ContentOptions<D, T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The whole document that the content is part of. */
  get document(): D | undefined {
    return this.#loaded?.document;
  }

  hostUpdate(): void {
    const request = this.#wanted();
    if (!isSame(request, this.#request)) this.#start(request);
    this.#settle();
  }

  /** Tells the page what has come of it, once for each outcome; to be called when the host shows it. */
  announce(): void {
    const news = this.error?.message ?? (this.state === 'loading' ? undefined : this.#loaded);
    if (news === this.#announced) return;
    this.#announced = news;
    if (this.error) this.#announceError(this.error);
    else if (this.#loaded) this.#announceLoad(this.#loaded);
  }

  /** Tries again after an error. */
  retry(): void {
    this.#request = this.#announced = undefined;
    this.#host.requestUpdate();
  }

  #wanted(): Request | undefined {
    const { data, office } = this.#host;
    if (data !== undefined && data !== null) return { from: 'data', value: data };
    if (office) return { from: 'office', value: office };
    const own = this.#options.direct?.();
    // An attribute that was removed leaves null behind.
    const value = JSON.stringify(own, (_, field: unknown) => field ?? undefined) as string | undefined;
    return value === undefined ? undefined : { from: 'attributes', value };
  }

  #start(request: Request | undefined): void {
    this.#request = request;
    this.#loaded = this.#failure = this.#announced = undefined;
    if (!request) return;
    const { kind } = this.#options;
    try {
      if (request.from === 'data') this.#loaded = readDocument(kind, request.value);
      else if (request.from === 'attributes') this.#loaded = readDocument(kind, JSON.parse(request.value as string));
      else
        this.#loaded =
          loadedOffice(kind, request.value as string) ?? this.#wait(request, loadOffice(kind, request.value as string));
    } catch (error) {
      this.#failure = error;
    }
  }

  // An answer that is no longer asked for is dropped.
  #wait(request: Request, answer: Promise<Loaded<D>>): undefined {
    const settle = (loaded?: Loaded<D>, failure?: unknown): void => {
      if (request !== this.#request) return;
      this.#loaded = loaded;
      this.#failure = failure;
      this.#host.requestUpdate();
    };
    answer.then(settle, (error: unknown) => settle(undefined, error));
  }

  #settle(): void {
    this.value = this.error = undefined;
    try {
      if (this.#failure) throw this.#failure;
      this.value = this.#loaded && this.#options.select(this.#loaded.document);
      if (this.value !== undefined) this.state = 'ready';
      else if (this.#loaded) this.state = 'empty';
      else this.state = this.#request ? 'loading' : 'idle';
    } catch (error) {
      this.error = error instanceof ContentError ? error : new ContentError('format', String(error));
      this.state = 'error';
    }
  }

  #announceLoad({ problems }: Loaded<D>): void {
    if (problems.length > 0) this.#warn(`Parts of the document are left out: ${listProblems(problems)}.`);
    this.#host.dispatchEvent(new ContentLoadEvent({ problems }));
  }

  #announceError({ code, message, problems }: ContentError): void {
    this.#warn(message);
    this.#host.dispatchEvent(new ContentErrorEvent({ code, message, problems }));
  }

  #warn(message: string): void {
    warnOnce(`<${this.#host.localName}>, ${this.#request?.from ?? 'content'}: ${message}`);
  }
}

function isSame(a: Request | undefined, b: Request | undefined): boolean {
  return a?.from === b?.from && a?.value === b?.value;
}
