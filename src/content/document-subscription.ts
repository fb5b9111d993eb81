import { nextTry } from '../core/next-try.js';
import { warnOnce } from '../core/warn.js';
import type { PartialDate } from '../i18n/dates.js';
import { ContentError } from '../model/content-error.js';
import { contentUrl } from './content-base.js';
import { loadedOffice, loadOffice, type DocumentKind, type Loaded } from './load-document.js';
import { loadParsers } from './parse/parsers.js';

/** Where to load a document from: an address, or an office. */
export interface DocumentSource {
  src?: string;
  office?: string;
  /** Minutes between two requests to an address. */
  refresh?: number;
}

/** Result of loading so far: empty while loading, both fields set if only an older copy is available. */
export interface LoadResult<D> {
  loaded?: Loaded<D>;
  /** Why there is no document, or no newer copy. */
  error?: ContentError;
  /** The date of an older copy, if known. */
  copyOf?: PartialDate;
}

// Kept, so that an element that is moved subscribes again without waiting.
let remote: typeof import('./remote/subscribe.js') | undefined;

/** A subscription to the document of a source. Calls `changed` after each result, until it is stopped. */
export class DocumentSubscription<D extends object> {
  outcome: LoadResult<D> = {};

  #kind: DocumentKind<D>;
  #source: DocumentSource;
  #language: string | undefined;
  #changed: (() => void) | undefined;
  #request: { refetch(): void; stop(): void } | undefined;

  constructor(kind: DocumentKind<D>, source: DocumentSource, language: string | undefined, changed: () => void) {
    this.#kind = kind;
    this.#source = source;
    this.#language = language;
    this.#changed = changed;
    if (this.#url === undefined) this.outcome.loaded = loadedOffice(kind, source.office ?? '', language);
    if (!this.outcome.loaded) this.#start();
  }

  /** Loads the document again. */
  refetch(): void {
    if (this.#request) this.#request.refetch();
    else this.#start();
  }

  /**
   * Switches a built-in document to `language`. If that is not loaded yet, keeps the current document and calls `changed`
   * after loading.
   *
   * @returns Whether the document has changed already.
   */
  setLanguage(language: string | undefined): boolean {
    if (language === this.#language || this.#url !== undefined) return false;
    this.#language = language;
    const loaded = loadedOffice(this.#kind, this.#source.office ?? '', language);
    if (loaded) this.outcome = { loaded };
    else this.#start();
    return !!loaded;
  }

  /** Stops calling `changed`, and ends the request if nobody else shares it. */
  stop(): void {
    this.#changed = undefined;
    this.#request?.stop();
  }

  get #url(): string | undefined {
    const { src, office = '' } = this.#source;
    return src === undefined ? contentUrl(office, this.#kind) : src;
  }

  #start(failures = 0): void {
    this.#load().catch((failure: unknown) => {
      const error = asContentError(failure);
      if (this.outcome.loaded) warnOnce(`The content stays in its language: ${String(failure)}`);
      else this.#tell({ error });
      if (error.code === 'network') void nextTry(failures + 1).then(() => this.#changed && this.#start(failures + 1));
    });
  }

  async #load(): Promise<void> {
    const { src, office = '', refresh } = this.#source;
    const url = this.#url;
    if (url === undefined) return this.#loadBuiltIn(office);
    remote ??= await loadRemote();
    if (!this.#changed) return undefined;
    const options = { office: src ? undefined : office, refresh };
    this.#request = remote.followRemote(this.#kind, url, options, (outcome) => this.#tell(outcome));
    return undefined;
  }

  async #loadBuiltIn(office: string): Promise<void> {
    const language = this.#language;
    const loaded = await loadOffice(this.#kind, office, language);
    if (language === this.#language) this.#tell({ loaded });
  }

  #tell(outcome: LoadResult<D>): void {
    if (!this.#changed) return;
    this.outcome = outcome;
    this.#changed();
  }
}

async function loadRemote(): Promise<NonNullable<typeof remote>> {
  try {
    const [code] = await Promise.all([import('./remote/subscribe.js'), loadParsers()]);
    return code;
  } catch (error) {
    // It names the file.
    throw new ContentError('network', String(error));
  }
}

function asContentError(error: unknown): ContentError {
  return error instanceof ContentError ? error : new ContentError('format', String(error));
}
