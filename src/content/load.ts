import type { Problem } from '../core/events.js';
import { OFFICES, type OfficeFiles, type OfficeId } from '../offices/index.js';
import { badFormat, ContentError, unknownId } from './content-error.js';
import type { NewsFeed } from './news-feed.js';
import type { OfficeDocument } from './office-document.js';
import type { Parsed } from './parsed.js';
import { loadParsers, parsers } from './parsers.js';

/** A kind of document: how it is read, and which of a built-in office's files it is. */
export interface DocumentKind<D> {
  parse(input: unknown, base?: string): Parsed<D>;
  builtIn: 'office' | 'news';
  /** A file with all that is needed of that one, where there is any. */
  brief?: 'headlines';
}

/** The office document: names, menu, programmes, contacts. */
export const OFFICE_DOCUMENT: DocumentKind<OfficeDocument> = {
  parse: (input, base) => parsers.office(input, base),
  builtIn: 'office',
};

/** News: a JSON Feed. */
export const NEWS_FEED: DocumentKind<NewsFeed> = {
  parse: (input, base) => parsers.news(input, base),
  builtIn: 'news',
};

/** News for those who do not show its texts: `body` and `html` may be missing. */
export const NEWS_HEADLINES: DocumentKind<NewsFeed> = { ...NEWS_FEED, brief: 'headlines' };

/** A document as a widget gets it, with what was wrong in it. */
export interface Loaded<D> {
  document: D;
  problems: Problem[];
}

const builtIns = new Map<string, Loaded<unknown>>();
const loads = new Map<string, Promise<Loaded<unknown>>>();

// What a widget hands on to the widgets in its template has been read already.
const readAs = new WeakMap<object, DocumentKind<unknown>>();

/** Loads what reads `input`; nothing to wait for where it is there, or `input` has been read already. */
export function loadReader(kind: DocumentKind<object>, input: unknown): Promise<void> | undefined {
  return isRead(kind, input) ? undefined : loadParsers();
}

function isRead(kind: DocumentKind<object>, input: unknown): boolean {
  return typeof input === 'object' && !!input && readAs.get(input)?.parse === kind.parse;
}

/** Reads a document that is there already. Throws `ContentError` where nothing of it can be shown. */
export function readDocument<D extends object>(kind: DocumentKind<D>, input: unknown, base?: string): Loaded<D> {
  if (isRead(kind, input)) return { document: input as D, problems: [] };
  const { document, problems } = kind.parse(input, base);
  if (document === undefined) throw badFormat(problems);
  return { document: markAsRead(kind, document), problems };
}

/** Notes that `document` has been read already, so that it is not read again. */
export function markAsRead<D extends object>(kind: DocumentKind<D>, document: D): D {
  readAs.set(document, kind);
  return document;
}

/** The built-in document of `office` if it was loaded before, so that a later widget need not wait a turn. */
export function loadedOffice<D extends object>(kind: DocumentKind<D>, office: string): Loaded<D> | undefined {
  const { builtIn, brief } = kind;
  return (builtIns.get(`${office}/${brief}`) ?? builtIns.get(`${office}/${builtIn}`)) as Loaded<D> | undefined;
}

/** The built-in document of `office`, loaded and read once per page. Rejects with `ContentError`. */
export function loadOffice<D extends object>(kind: DocumentKind<D>, office: string): Promise<Loaded<D>> {
  const key = `${office}/${kind.brief ?? kind.builtIn}`;
  let load = loads.get(key);
  if (!load) {
    load = importOffice(kind, office);
    loads.set(key, load);
    load.then(
      (loaded) => builtIns.set(key, loaded),
      () => loads.delete(key),
    );
  }
  return load as Promise<Loaded<D>>;
}

async function importOffice<D extends object>(kind: DocumentKind<D>, office: string): Promise<Loaded<D>> {
  if (!Object.hasOwn(OFFICES, office)) throw unknownId('office', office, Object.keys(OFFICES));
  const files: OfficeFiles = OFFICES[office as OfficeId];
  const load = (kind.brief && files[kind.brief]) ?? files[kind.builtIn];
  const file = await load().catch((error: unknown) => {
    throw new ContentError('network', `The built-in document of “${office}” could not be loaded: ${String(error)}`);
  });
  if (!file.isRead) return readDocument(kind, file.default);
  return { document: markAsRead(kind, file.default as D), problems: [] };
}
