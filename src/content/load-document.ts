import { hasOwn } from '../core/has-own.js';
import type { Problem } from '../core/events.js';
import { loadWithMessages } from '../i18n/messages.js';
import type { Language } from '../i18n/language.js';
import { OFFICES, type OfficeFiles, type OfficeId } from '../offices/index.js';
import { badFormat, ContentError, unknownId } from '../model/content-error.js';
import type { NewsFeed } from '../model/news.js';
import type { OfficeDocument } from '../model/office.js';
import type { Parsed } from './parse/result.js';
import { loadParsers, parsers } from './parse/parsers.js';

/** A kind of document: how it is read, and which of a built-in office's files it is. */
export interface DocumentKind<D> {
  parse(input: unknown, base?: string): Parsed<D>;
  bundledFile: 'office' | 'news';
  /** A file with all that is needed of that one, where the build has made it. */
  summaryFile?: 'headlines';
}

/** The office document: names, menu, programmes, contacts. */
export const OFFICE_DOCUMENT: DocumentKind<OfficeDocument> = {
  parse: (input, base) => parsers.office(input, base),
  bundledFile: 'office',
};

/** News: a JSON Feed. */
export const NEWS_FEED: DocumentKind<NewsFeed> = {
  parse: (input, base) => parsers.news(input, base),
  bundledFile: 'news',
};

/** News for those who do not show its texts: `body` and `html` may be missing. */
export const NEWS_HEADLINES: DocumentKind<NewsFeed> = { ...NEWS_FEED, summaryFile: 'headlines' };

/** A document as a widget gets it, with what was wrong in it. */
export interface Loaded<D> {
  document: D;
  problems: Problem[];
}

// A document, or that it is under way.
const builtIns = new Map<string, Loaded<unknown> | Promise<Loaded<unknown>>>();
const READ_BY_BUILD: Problem[] = [];

// What a widget hands on to the widgets in its template has been read already.
const parsedDocuments = new WeakMap<object, DocumentKind<unknown>>();

/** Loads what reads `input`; nothing to wait for where it is there, or `input` has been read already. */
export function loadReader(kind: DocumentKind<object>, input: unknown): Promise<void> | undefined {
  return isRead(kind, input) ? undefined : loadParsers();
}

function isRead(kind: DocumentKind<object>, input: unknown): boolean {
  return typeof input === 'object' && !!input && parsedDocuments.get(input)?.parse === kind.parse;
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
  parsedDocuments.set(document, kind);
  return document;
}

/**
 * The built-in document of `office` if it was loaded before, so that a later widget need not wait a turn: with its texts in
 * `language` at least.
 */
export function loadedOffice<D extends object>(
  { bundledFile, summaryFile }: DocumentKind<D>,
  office: string,
  language?: Language,
): Loaded<D> | undefined {
  for (const file of [`${summaryFile}-${language}`, `${bundledFile}-${language}`, bundledFile]) {
    const found = builtIns.get(`${office}/${file}`);
    if (found && 'document' in found) return found as Loaded<D>;
  }
  return undefined;
}

/**
 * The built-in document of `office`, loaded and read once per page: with its texts in `language` at least, in every language
 * where none is named. Rejects with `ContentError`.
 */
export function loadOffice<D extends object>(
  kind: DocumentKind<D>,
  office: string,
  language?: Language,
): Promise<Loaded<D>> {
  const file = fileOf(kind, office, language);
  const key = `${office}/${file}`;
  const known = builtIns.get(key);
  if (known) return Promise.resolve(known as Loaded<D>);
  // So that a change of language shows once the texts are there, like the words.
  if (file !== kind.bundledFile)
    loadWithMessages(key.slice(0, -language!.length), (each) => loadOffice(kind, office, each));
  const load = importOffice(kind, office, file);
  builtIns.set(key, load);
  load.then(
    (loaded) => builtIns.set(key, loaded),
    () => builtIns.delete(key),
  );
  return load;
}

const filesOf = (office: string): OfficeFiles | undefined =>
  hasOwn(OFFICES, office) ? OFFICES[office as OfficeId] : undefined;

function fileOf({ bundledFile, summaryFile }: DocumentKind<unknown>, office: string, language?: Language): string {
  return language && filesOf(office)?.built ? `${summaryFile ?? bundledFile}-${language}` : bundledFile;
}

async function importOffice<D extends object>(kind: DocumentKind<D>, office: string, file: string): Promise<Loaded<D>> {
  const files = filesOf(office);
  if (!files) throw unknownId('office', office, Object.keys(OFFICES));
  const load = files.built ? files.built(file) : files[kind.bundledFile]();
  const { default: document, isRead: read } = await load.catch((error: unknown) => {
    throw new ContentError('network', `The built-in document of “${office}” could not be loaded: ${String(error)}`);
  });
  return read || files.built
    ? { document: markAsRead(kind, document as D), problems: READ_BY_BUILD }
    : readDocument(kind, document);
}
