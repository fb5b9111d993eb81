import { hasOwn } from '../core/has-own.js';
import { officeId } from './content-base.js';
import type { Problem } from '../core/events.js';
import { loadWithMessages } from '../i18n/messages.js';
import { lookupLanguage } from '../i18n/language.js';
import { OFFICES, type OfficeId } from '../offices/index.js';
import type { OfficeFiles } from '../offices/office-files.js';
import { badFormat, ContentError, unknownId } from '../model/content-error.js';
import type { NewsFeed } from '../model/news.js';
import type { OfficeDocument } from '../model/office.js';
import type { Parsed } from './parse/result.js';
import { loadParsers, parsers } from './parse/parsers.js';

/** A kind of document: its parser, and its file in a built-in office. */
export interface DocumentKind<D> {
  parse(input: unknown, base?: string): Parsed<D>;
  bundledFile: 'office' | 'news';
  /** A smaller file with all the fields that are needed, if the build has made one. */
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

/** News for widgets that do not show the full texts: `body` and `html` may be missing. */
export const NEWS_HEADLINES: DocumentKind<NewsFeed> = { ...NEWS_FEED, summaryFile: 'headlines' };

/** A parsed document with its problems. */
export interface Loaded<D> {
  document: D;
  problems: Problem[];
}

// Loaded documents, or the promises of those still loading.
const builtIns = new Map<string, Loaded<unknown> | Promise<Loaded<unknown>>>();
const READ_BY_BUILD: Problem[] = [];

// Parsed documents, which widgets pass on to the widgets in their templates.
const parsedDocuments = new WeakMap<object, DocumentKind<unknown>>();

/** Loads the parser for `input`. Returns nothing if it is loaded already, or `input` is parsed. */
export function loadReader(kind: DocumentKind<object>, input: unknown): Promise<void> | undefined {
  return isRead(kind, input) ? undefined : loadParsers(input);
}

function isRead(kind: DocumentKind<object>, input: unknown): boolean {
  return typeof input === 'object' && !!input && parsedDocuments.get(input)?.parse === kind.parse;
}

/** Parses a document. Throws `ContentError` if nothing of it can be shown. */
export function readDocument<D extends object>(kind: DocumentKind<D>, input: unknown, base?: string): Loaded<D> {
  if (isRead(kind, input)) return { document: input as D, problems: [] };
  const { document, problems } = kind.parse(input, base);
  if (document === undefined) throw badFormat(problems);
  return { document: markAsRead(kind, document), problems };
}

/** Marks `document` as parsed, so that it is not parsed again. */
export function markAsRead<D extends object>(kind: DocumentKind<D>, document: D): D {
  parsedDocuments.set(document, kind);
  return document;
}

/** The first of `languages` that the build has made a file of for this office. */
const shownIn = (office: string, languages = ''): string | undefined =>
  languages.split(',').filter((tag) => lookupLanguage(tag) === tag || filesOf(office)?.others?.includes(tag))[0];

/**
 * Returns the built-in document of `office`, with its texts in `language` at least, if it is loaded already, so that later
 * widgets need not wait.
 */
export function loadedOffice<D extends object>(
  { bundledFile, summaryFile }: DocumentKind<D>,
  office: string,
  languages?: string,
): Loaded<D> | undefined {
  const language = shownIn(office, languages);
  for (const file of [`${summaryFile}-${language}`, `${bundledFile}-${language}`, bundledFile]) {
    const found = builtIns.get(`${officeId(office)}/${file}`);
    if (found && 'document' in found) return found as Loaded<D>;
  }
  return undefined;
}

/**
 * Loads and parses the built-in document of `office`, once per page, with its texts in `language` at least, or in every
 * language without one. Rejects with `ContentError`.
 */
export function loadOffice<D extends object>(
  kind: DocumentKind<D>,
  office: string,
  languages?: string,
): Promise<Loaded<D>> {
  const language = shownIn(office, languages);
  const file = fileOf(kind, office, language);
  const key = `${officeId(office)}/${file}`;
  const known = builtIns.get(key);
  if (known) return Promise.resolve(known as Loaded<D>);
  // A new language is shown only once these texts are loaded, like the messages.
  if (file !== kind.bundledFile && lookupLanguage(language))
    loadWithMessages(key.slice(0, -language!.length), (each) => loadOffice(kind, office, each));
  const load = importOffice(kind, office, file);
  builtIns.set(key, load);
  load.then(
    (loaded) => builtIns.set(key, loaded),
    () => builtIns.delete(key),
  );
  return load;
}

function filesOf(office: string): OfficeFiles | undefined {
  const id = officeId(office);
  return hasOwn(OFFICES, id) ? OFFICES[id as OfficeId] : undefined;
}

function fileOf({ bundledFile, summaryFile }: DocumentKind<unknown>, office: string, language?: string): string {
  return language && filesOf(office)?.built ? `${summaryFile ?? bundledFile}-${language}` : bundledFile;
}

async function importOffice<D extends object>(kind: DocumentKind<D>, office: string, file: string): Promise<Loaded<D>> {
  const files = filesOf(office);
  if (!files) throw unknownId('office', office, Object.keys(OFFICES));
  const load = files.built ? files.built(file) : files[kind.bundledFile]();
  const { default: document, isRead: read } = await load.catch((error: unknown) => {
    throw new ContentError('network', `The built-in document of “${office}” could not be loaded: ${String(error)}`);
  });
  if (read || files.built) return { document: markAsRead(kind, document as D), problems: READ_BY_BUILD };
  void loadReader(kind, document);
  return readDocument(kind, document);
}
