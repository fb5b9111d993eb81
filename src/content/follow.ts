import type { PartialDate } from '../i18n/dates.js';
import { ContentError } from './content-error.js';
import { liveAddress } from './live.js';
import { loadedOffice, loadOffice, type DocumentKind, type Loaded } from './load.js';
import { loadParsers } from './parsers.js';

/** Where a document is to come from: an address, or an office. */
export interface Place {
  src?: string;
  office?: string;
  /** Minutes after which an address is asked again. */
  refresh?: number;
}

/** What has come of it so far: nothing while it is under way, both where only an older copy can be had. */
export interface Outcome<D> {
  loaded?: Loaded<D>;
  /** Why there is no document, or no newer one. */
  error?: ContentError;
  /** The day that an older copy is of, where it is known. */
  copyOf?: PartialDate;
}

/** Somebody's interest in a document. */
export interface Following<D> {
  outcome: Outcome<D>;
  /** Asks once more. */
  again(): void;
  /** Ends it: nothing is told any more, and what nobody else wants is no longer fetched. */
  stop(): void;
}

// Kept, so that an element that is moved follows again in the same turn.
let remote: typeof import('./remote/follow-remote.js') | undefined;

/** Gets the document at `place` and calls `changed` at each outcome, until it is stopped. */
export function follow<D extends object>(
  kind: DocumentKind<D>,
  { src, office = '', refresh }: Place,
  changed: () => void,
): Following<D> {
  const url = src === undefined ? liveAddress(office, kind) : src;
  const known = url === undefined ? loadedOffice(kind, office) : undefined;
  let request: { again(): void; stop(): void } | undefined;
  let stopped = false;
  const following: Following<D> = {
    outcome: { loaded: known },
    again: () => (request ? request.again() : start()),
    stop() {
      stopped = true;
      request?.stop();
    },
  };
  const tell = (outcome: Outcome<D>): void => {
    if (stopped) return;
    following.outcome = outcome;
    changed();
  };
  const start = (): void => void load().catch((error: unknown) => tell({ error: asContentError(error) }));
  const load = async (): Promise<void> => {
    if (url === undefined) return tell({ loaded: await loadOffice(kind, office) });
    remote ??= await loadRemote();
    if (!stopped) request = remote.followRemote(kind, url, { office: src ? undefined : office, refresh }, tell);
    return undefined;
  };
  if (!known) start();
  return following;
}

async function loadRemote(): Promise<NonNullable<typeof remote>> {
  try {
    const [code] = await Promise.all([import('./remote/follow-remote.js'), loadParsers()]);
    return code;
  } catch (error) {
    throw new ContentError('network', `The code that fetches documents could not be loaded: ${String(error)}`);
  }
}

function asContentError(error: unknown): ContentError {
  return error instanceof ContentError ? error : new ContentError('format', String(error));
}
