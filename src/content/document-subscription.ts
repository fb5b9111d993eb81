import { nextTry } from '../core/next-try.js';
import { warnOnce } from '../core/warn.js';
import type { PartialDate } from '../i18n/dates.js';
import type { Language } from '../i18n/language.js';
import { ContentError } from '../model/content-error.js';
import { contentUrl } from './content-base.js';
import { loadedOffice, loadOffice, type DocumentKind, type Loaded } from './load-document.js';
import { loadParsers } from './parse/parsers.js';

/** Where a document is to come from: an address, or an office. */
export interface DocumentSource {
  src?: string;
  office?: string;
  /** Minutes after which an address is asked again. */
  refresh?: number;
}

/** What has come of it so far: nothing while it is under way, both where only an older copy can be had. */
export interface LoadResult<D> {
  loaded?: Loaded<D>;
  /** Why there is no document, or no newer one. */
  error?: ContentError;
  /** The day that an older copy is of, where it is known. */
  copyOf?: PartialDate;
}

// Kept, so that an element that is moved follows again in the same turn.
let remote: typeof import('./remote/subscribe.js') | undefined;

/** Somebody's interest in the document at a place: calls `changed` at each outcome, until it is stopped. */
export class DocumentSubscription<D extends object> {
  outcome: LoadResult<D> = {};

  #kind: DocumentKind<D>;
  #source: DocumentSource;
  #language: Language | undefined;
  #changed: (() => void) | undefined;
  #request: { refetch(): void; stop(): void } | undefined;

  constructor(kind: DocumentKind<D>, source: DocumentSource, language: Language | undefined, changed: () => void) {
    this.#kind = kind;
    this.#source = source;
    this.#language = language;
    this.#changed = changed;
    if (this.#url === undefined) this.outcome.loaded = loadedOffice(kind, source.office ?? '', language);
    if (!this.outcome.loaded) this.#start();
  }

  /** Asks once more. */
  refetch(): void {
    if (this.#request) this.#request.refetch();
    else this.#start();
  }

  /**
   * Has a built-in document in `language` from now on. Where that is yet to be loaded, the present one stays, and `changed` is
   * called when it is there.
   *
   * @returns Whether it is another document now.
   */
  setLanguage(language: Language | undefined): boolean {
    if (language === this.#language || this.#url !== undefined) return false;
    this.#language = language;
    const loaded = loadedOffice(this.#kind, this.#source.office ?? '', language);
    if (loaded) this.outcome = { loaded };
    else this.#start();
    return !!loaded;
  }

  /** Ends it: nothing is told any more, and what nobody else wants is no longer fetched. */
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
    throw new ContentError('network', `The code that fetches documents could not be loaded: ${String(error)}`);
  }
}

function asContentError(error: unknown): ContentError {
  return error instanceof ContentError ? error : new ContentError('format', String(error));
}
