import { decodeBytes } from '../../content/feeds/decode-bytes.js';
import { tidyJsonFeed } from '../../content/feeds/json-feed.js';
import { readBytes } from '../../content/feeds/read-bytes.js';
import { postsAt } from '../../content/feeds/wordpress-address.js';
import { parseNews } from '../../content/parse/news.js';
import type { Problem } from '../../core/events.js';
import { badFormat, ContentError } from '../../model/content-error.js';
import type { NewsFeed } from '../../model/news.js';
import type { Terminal } from '../command.js';
import type { Validators } from '../fetch-source.js';
import { feedsOf } from '../find-feed.js';
import { StatusError } from '../../content/remote/status-error.js';
import { isAddress, readSource, type Found } from '../read-source.js';
import { guardError, isGuard, withAdvice } from './advice.js';
import { fromDrupal, isDrupal } from './drupal.js';
import { fromFieldMap, mapFor, type FieldMap, type FieldMaps } from './field-map.js';
import { fromIati, isIati } from './iati.js';
import type { SourceReader } from './last-run.js';
import { joinPages } from '../../content/feeds/join-pages.js';
import { Raw } from './raw.js';
import { fromReliefWeb, isReliefWeb, withAppName } from './reliefweb.js';

/** What a source may be. */
export const KINDS = ['rss', 'wordpress', 'drupal', 'reliefweb', 'iati'] as const;
export type Kind = (typeof KINDS)[number];

export interface SourceOptions {
  /** Without it, guessed by the content. */
  from?: Kind;
  maps?: FieldMaps;
  /** How many pages of a feed to read. */
  pages: number;
}

interface News {
  feed: NewsFeed;
  problems: Problem[];
}

/** News, or a raw office document made from IATI. */
export type Mirrored = (News | { office: unknown }) & Origin;

interface Origin {
  /** Of the source itself; a feed that a page names, or that has several pages, has none. */
  validators?: Validators;
  /** Whether it came from a public address, so that its own addresses may not lead into a private network. */
  isPublic?: boolean;
}

/** Reads a source, or the first readable feed that a web page names. Rejects with `ContentError`. */
export async function readMirrored(
  source: string,
  options: SourceOptions,
  reader: SourceReader,
  terminal: Terminal,
): Promise<Mirrored> {
  const address = isAddress(source) ? withAppName(source) : source;
  try {
    const found = await reader.read(options.from === 'wordpress' ? postsOf(address) : address);
    const named = await readNamed(found, source, options, terminal);
    const { isPublic, validators } = found;
    const first = { ...(named ?? { ...(await convert(found, source, options)), validators }), isPublic };
    return 'feed' in first && isAddress(source) ? await withFurtherPages(first, options) : first;
  } catch (error) {
    throw withAdvice(error, source);
  }
}

/** Adds the further pages of a feed on the same server. Asks for all of them each time, because any may lose an item. */
async function withFurtherPages(first: News & Origin, options: SourceOptions): Promise<News & Origin> {
  let { feed } = first;
  const problems = [...first.problems];
  const seen = new Set<string>();
  for (let page = 2; page <= options.pages; page++) {
    const address = feed.nextUrl;
    if (!address || seen.has(address) || originOf(address) !== originOf(feed.address)) break;
    seen.add(address);
    const next = await readPage(address, first.isPublic, options);
    if (!next) break;
    feed = joinPages(feed, next.feed);
    problems.push(...next.problems.map(({ path, problem }) => ({ path: `page ${page}: ${path}`, problem })));
  }
  return { ...first, feed, problems, ...(seen.size > 0 && { validators: undefined }) };
}

const originOf = (address: string | undefined): string | undefined =>
  address && URL.canParse(address) ? new URL(address).origin : undefined;

/** Nothing if the feed ends here: WordPress answers 400 for the page after the last. */
async function readPage(
  address: string,
  isPublic: boolean | undefined,
  options: SourceOptions,
): Promise<News | undefined> {
  try {
    return (await convert(await readSource(withAppName(address), { isPublic }), address, options)) as News;
  } catch (error) {
    if (error instanceof StatusError && [400, 404].includes(error.status)) return undefined;
    throw withAdvice(error, address);
  }
}

/** A plain address of a site is that of its posts. */
function postsOf(address: string): string {
  return URL.canParse(address) && /^https?:\/\/[^/?#]+\/?$/i.test(address)
    ? postsAt(new URL('/wp-json/', address).href)
    : address;
}

async function readNamed(
  { bytes, type, url, isPublic }: Found,
  source: string,
  options: SourceOptions,
  terminal: Terminal,
): Promise<Mirrored | undefined> {
  const named = url === undefined || mapFor(options.maps, source) ? [] : feedsOf(bytes, type, url);
  for (const address of named) {
    try {
      const news = await convert(await readSource(address, { isPublic }), address, options);
      terminal.error(`${source} is a web page: its feed ${address} is read.`);
      return news;
    } catch (error) {
      if (!(error instanceof ContentError) || address === named.at(-1)) throw error;
    }
  }
  return undefined;
}

async function convert({ bytes, type, url }: Found, source: string, { from, maps }: SourceOptions): Promise<Mirrored> {
  const map = mapFor(maps, url ?? source);
  const text = decodeBytes(bytes, type);
  if (isGuard(text)) throw guardError(source);
  if (isIati(text) && (!from || from === 'iati')) return { office: fromIati(text, url ?? source) };
  const answer = await readBytes(bytes, type, url);
  const raw = new Raw(answer);
  const kind = kindOf(raw, text);
  if (from && !map && kind !== from)
    throw new ContentError('format', `${source} is no document of the kind “${from}”.`);
  const { document, problems } = parseNews(convertedBy(raw, kind, url ?? source, map) ?? answer, url);
  if (!document) throw badFormat(problems);
  return { feed: document, problems };
}

function convertedBy(raw: Raw, kind: Kind, address: string, map: FieldMap | undefined): unknown {
  if (map) return tidyJsonFeed(fromFieldMap(raw, map));
  if (kind === 'drupal') return tidyJsonFeed(fromDrupal(raw, address));
  return kind === 'reliefweb' ? tidyJsonFeed(fromReliefWeb(raw)) : undefined;
}

function kindOf(raw: Raw, text: string): Kind {
  if (isDrupal(raw)) return 'drupal';
  if (isReliefWeb(raw)) return 'reliefweb';
  return /^\s*[[{]/.test(text) && text.includes('"rendered"') ? 'wordpress' : 'rss';
}
