import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContentErrorEvent, ContentLoadEvent, type Problem } from '../core/events.js';
import { nextTry } from '../core/next-try.js';
import { warnOnce } from '../core/warn.js';
import type { PartialDate } from '../i18n/dates.js';
import { ContentError, listProblems } from '../model/content-error.js';
import { DocumentSubscription, type LoadResult, type DocumentSource } from './document-subscription.js';
import { loadReader, readDocument, type DocumentKind, type Loaded } from './load-document.js';

/** Loading state of a widget's content. */
export type ContentState = 'idle' | 'loading' | 'ready' | 'empty' | 'error' | 'stale';

/** A widget that shows content. */
export interface ContentHost extends ReactiveControllerHost, HTMLElement, DocumentSource {
  data?: unknown;
}

/** Which document a widget loads, and which part of it it shows. */
export interface ContentOptions<D extends object, T> {
  kind: DocumentKind<D>;
  /** Returns the part of the document that the host's attributes select, if there is one. May throw `ContentError`. */
  select(document: D): T | undefined;
  /** Returns content from the host's own attributes, if any: a document, or the input of `readDirect`. */
  direct?(): unknown;
  readDirect?(own: never): Loaded<D>;
  /** Loads what `readDirect` needs; returns nothing once it is there. */
  loadDirect?(): Promise<void> | undefined;
}

interface Request {
  from: 'data' | 'src' | 'office' | 'attributes';
  value: unknown;
  refresh?: number;
}

/** Loads a widget's content from `.data`, else from `src`, else from `office`, else from the host's own attributes. */
export class ContentController<D extends object, T> implements ReactiveController {
  state: ContentState = 'idle';
  /** The content to show; set in the states ready and stale. */
  value: T | undefined;
  error: ContentError | undefined;
  /** The languages to load, best first, separated by commas. A document in all languages is used as it is. */
  language: string | undefined;

  #host: ContentHost;
  #options: ContentOptions<D, T>;
  #request: Request | undefined;
  #following: DocumentSubscription<D> | undefined;
  #outcome: LoadResult<D> = {};
  #announced: { problems?: Problem[]; error?: string } = {};

  constructor(host: ContentHost, options: ContentOptions<D, T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The kind of document that the host shows. */
  get kind(): DocumentKind<D> {
    return this.#options.kind;
  }

  /** The whole document that the content is part of. */
  get document(): D | undefined {
    return this.#outcome.loaded?.document;
  }

  /** The date of an older copy, if the content is one and the date is known. */
  get copyOf(): PartialDate | undefined {
    return this.#outcome.copyOf;
  }

  hostConnected(): void {
    if (!this.#request || this.#following || !isFollowed(this.#request)) return;
    this.#follow(this.#request);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdate(): void {
    const request = this.#wanted();
    if (!isSame(request, this.#request)) this.#start(request);
    if (this.#following?.setLanguage(this.language)) this.#outcome = this.#following.outcome;
    this.#settle();
  }

  /** Dispatches the load or error event, once for each result. Call it after the host has rendered. */
  announce(): void {
    // A built-in document in another language has the same list, and is not new content.
    const problems = this.state === 'error' ? undefined : this.#outcome.loaded?.problems;
    const error = this.error?.message;
    const before = this.#announced;
    this.#announced = { problems, error };
    if (problems && problems !== before.problems) this.#announceLoad(problems);
    if (this.error && error !== before.error) this.#announceError(this.error);
  }

  /** Tries again after an error. */
  retry(): void {
    this.#announced = { problems: this.#announced.problems };
    if (!this.#outcome.loaded) this.#outcome = {};
    if (this.#following) this.#following.refetch();
    else this.#request = undefined;
    this.#host.requestUpdate();
  }

  #wanted(): Request | undefined {
    const { src, office } = this.#host;
    // Frameworks write a text as an attribute; reading it says what to do.
    const data = this.#host.data ?? (this.#host.getAttribute('data') || undefined);
    const refresh = this.#host.refresh || undefined; // NaN counts as unset
    if (data !== undefined && data !== null) return { from: 'data', value: data };
    if (src) return { from: 'src', value: src, refresh };
    if (office) return { from: 'office', value: office, refresh };
    const own = this.#options.direct?.();
    return own === undefined ? undefined : { from: 'attributes', value: own };
  }

  #start(request: Request | undefined): void {
    // A new interval alone does not change the content.
    if (request?.from !== this.#request?.from || request?.value !== this.#request?.value) {
      this.#outcome = {};
      this.#announced = {};
    }
    this.#stop();
    this.#request = request;
    if (!request) return;
    if (isFollowed(request)) this.#follow(request);
    else this.#read(request);
  }

  #follow({ from, value, refresh }: Request): void {
    // A disconnected host fetches when it is connected again.
    if (!this.#host.isConnected) return;
    const source: DocumentSource = { [from]: value as string, refresh };
    const following = new DocumentSubscription(this.#options.kind, source, this.language, () => this.#take(following));
    this.#following = following;
    if (following.outcome.loaded) this.#outcome = following.outcome;
  }

  #read(request: Request, failures = 0): void {
    const { kind, readDirect, loadDirect } = this.#options;
    const isDirect = request.from === 'attributes' && readDirect !== undefined;
    const read = (): void => {
      try {
        const loaded = isDirect ? readDirect(request.value as never) : readDocument(kind, request.value);
        this.#outcome = { loaded };
      } catch (error) {
        this.#outcome = { error: error as ContentError };
      }
    };
    const wait = isDirect ? loadDirect?.() : loadReader(kind, request.value);
    if (!wait) return read();
    const fail = (error: unknown): void => {
      this.#outcome = { error: new ContentError('network', String(error)) };
      void nextTry(failures + 1).then(() => request === this.#request && this.#read(request, failures + 1));
    };
    const isWanted = (then: (error: unknown) => void) => (error: unknown) => {
      if (request !== this.#request) return;
      then(error);
      this.#host.requestUpdate();
    };
    void wait.then(isWanted(read), isWanted(fail));
  }

  #take({ outcome }: DocumentSubscription<D>): void {
    this.#outcome = outcome;
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#following?.stop();
    this.#following = undefined;
  }

  #settle(): void {
    const { loaded, error } = this.#outcome;
    this.error = error;
    this.value = undefined;
    try {
      this.value = loaded && this.#options.select(loaded.document);
      if (this.value !== undefined) this.state = error ? 'stale' : 'ready';
      else if (loaded) this.state = 'empty';
      else if (error) this.state = 'error';
      else this.state = this.#request ? 'loading' : 'idle';
    } catch (failure) {
      this.error = failure instanceof ContentError ? failure : new ContentError('format', String(failure));
      this.state = 'error';
    }
  }

  #announceLoad(problems: Problem[]): void {
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

const isFollowed = ({ from }: Request): boolean => from === 'src' || from === 'office';

function isSame(a: Request | undefined, b: Request | undefined): boolean {
  if (a?.from !== b?.from || a?.refresh !== b?.refresh) return false;
  return a?.from === 'attributes' ? isEqual(a.value, b?.value) : a?.value === b?.value;
}

// Does not compare JSON, because old scripts add `toJSON` to arrays.
function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
  const keys = Object.keys(a) as (keyof typeof a)[];
  return keys.length === Object.keys(b).length && keys.every((key) => isEqual(a[key], b[key]));
}
