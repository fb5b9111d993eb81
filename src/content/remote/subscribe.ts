import { safeUrl } from '../../core/safe-url.js';
import type { PartialDate } from '../../i18n/dates.js';
import { ContentError } from '../../model/content-error.js';
import type { LoadResult } from '../document-subscription.js';
import { loadOffice, readDocument, type DocumentKind, type Loaded } from '../load-document.js';
import type { RawDocument } from './fetch-document.js';
import { shareDocument } from './shared-document.js';
import { StatusError } from './status-error.js';
import { documentMember } from '../../core/page.js';

const MINUTE = 60_000;
const DAY = 24 * 60; // in minutes; timers cannot wait for longer than 24 of them

/** Options of a follower. */
export interface RemoteOptions {
  /** Office whose built-in document is the fallback. */
  office?: string;
  /** Minutes between two requests, at least 1. */
  refresh?: number;
}

const read = new WeakMap<RawDocument, Map<DocumentKind<unknown>['parse'], Loaded<unknown>>>();

/** Follows the document at `url` through a request shared by all followers, and passes each result to `tell`. */
export function followRemote<D extends object>(
  kind: DocumentKind<D>,
  url: string,
  { office, refresh }: RemoteOptions,
  tell: (outcome: LoadResult<D>) => void,
): { refetch(): void; stop(): void } {
  let turn = 0;
  const changed = async (): Promise<void> => {
    const mine = ++turn;
    const outcome = outcomeOf(kind, shared);
    const standIn = outcome.loaded ? undefined : await bundledFile(kind, office, outcome);
    if (mine === turn) tell(standIn ?? outcome);
  };
  const { shared, leave } = shareDocument(address(url), {
    changed: () => void changed(),
    refresh: refresh && refresh > 0 ? Math.min(DAY, Math.max(1, refresh)) * MINUTE : undefined,
  });
  return {
    refetch: () => shared.refetch(),
    stop() {
      turn++;
      leave();
    },
  };
}

function address(src: string): string {
  const url = safeUrl(src, documentMember('baseURI'));
  if (url && /^https?:/.test(url)) return url;
  throw new ContentError('blocked', `“${src}” is not fetched: give the http or https address of a document.`);
}

function outcomeOf<D extends object>(
  kind: DocumentKind<D>,
  { raw, error }: { raw?: RawDocument; error?: ContentError },
): LoadResult<D> {
  if (!raw) return { error };
  try {
    const loaded = readOnce(kind, raw);
    return error ? { loaded, error, copyOf: dayOf(raw, loaded) } : { loaded };
  } catch (failure) {
    return { error: failure as ContentError };
  }
}

// Widgets that share a document also share the parsed form.
function readOnce<D extends object>(kind: DocumentKind<D>, raw: RawDocument): Loaded<D> {
  const kinds = read.get(raw) ?? new Map<DocumentKind<unknown>['parse'], Loaded<unknown>>();
  const loaded = kinds.get(kind.parse) ?? readDocument(kind, raw.value, raw.url);
  read.set(raw, kinds.set(kind.parse, loaded));
  return loaded as Loaded<D>;
}

// 410 Gone: do not fall back to the built-in document.
async function bundledFile<D extends object>(
  kind: DocumentKind<D>,
  office: string | undefined,
  { error }: LoadResult<D>,
): Promise<LoadResult<D> | undefined> {
  if (!error || office === undefined || (error instanceof StatusError && error.status === 410)) return undefined;
  try {
    const loaded = await loadOffice(kind, office);
    return { loaded, error, copyOf: (loaded.document as { asOf?: PartialDate }).asOf };
  } catch (failure) {
    // For an office that is not built in, report "unknown office" instead of 404.
    return { error: error.code === 'not-found' ? (failure as ContentError) : error };
  }
}

function dayOf({ date }: RawDocument, { document }: Loaded<object>): PartialDate | undefined {
  if (date === undefined) return (document as { asOf?: PartialDate }).asOf;
  const day = new Date(date);
  return { year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() };
}
