import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ContentError } from '../model/content-error.js';
import { readBytes } from '../content/feeds/read-bytes.js';
import { asContentError } from '../server/as-content-error.js';
import { fetchSource, type Asker } from './fetch-source.js';
import { readRegular } from './read-file.js';
import { isAddress } from './read-source.js';

/** A document in the `src` of a page's widgets. */
export interface PageDocument {
  data: unknown;
  /** Its address on the web, if known. */
  base?: string;
}

/** The location of a page, and its address on the web. */
export interface PagePlace extends Asker {
  /** File or address of the page. */
  page: string;
  /** The `href` of its `<base>`. */
  base?: string;
  /** Folder for addresses such as `/news.json`. */
  root?: string;
  /** Its address on the web. */
  url?: string;
}

/** Loads the documents of a page, each once. Rejects with `ContentError`. */
export function pageSources(place: PagePlace): (src: string) => Promise<PageDocument> {
  const found = new Map<string, Promise<PageDocument>>();
  return (src) => {
    const known = found.get(src) ?? load(src, place);
    found.set(src, known);
    return known;
  };
}

async function load(src: string, place: PagePlace): Promise<PageDocument> {
  try {
    const source = sourceOf(src, place);
    const web = place.url ?? (isAddress(place.page) ? place.page : undefined);
    if (!isAddress(source)) {
      const data = await readBytes(await readRegular(source));
      return { data, base: web && parse(src, baseOf(place, web))?.href };
    }
    const { bytes, type, url } = await fetchSource(source, place);
    return { data: await readBytes(bytes, type, url), base: url };
  } catch (error) {
    throw asContentError(error, 'The document cannot be read');
  }
}

// Resolves like a browser, but reads files instead of requesting them from the page's server.
function sourceOf(src: string, place: PagePlace): string {
  const isLocal = !isAddress(place.page);
  const page = isLocal ? pathToFileURL(resolve(place.page)).href : place.page;
  const base = baseOf(place, page);
  const url = parse(src, base);
  if (url && isAddress(url.href)) return url.href;
  const written = [src, base === page ? '' : place.base!].map(asRead);
  // Browsers let no page read “file:”. On Windows, one with a host would send a request to another machine.
  const isFile = isLocal && url?.protocol === 'file:' && !url.host && !written.some((each) => /^file:/i.test(each));
  if (!isFile) throw new ContentError('blocked', `“${src}” is not an address that a page may read.`);
  if (!written.some((each) => each.startsWith('/'))) return pathOf(url, src);
  if (place.root === undefined)
    throw new ContentError('not-found', `“${src}” is relative to the root of the site: give its folder with --root.`);
  return join(place.root, pathOf(url, src));
}

/** The base of relative addresses. Browsers ignore an invalid `<base>`. */
function baseOf({ base = '' }: PagePlace, page: string): string {
  const url = parse(base, page);
  return url && /^(?:https?|file):$/.test(url.protocol) ? url.href : page;
}

function parse(address: string, base: string): URL | undefined {
  const whole = asRead(address).startsWith('//') && base.startsWith('file:') ? `https:${asRead(address)}` : address;
  return URL.canParse(whole, base) ? new URL(whole, base) : undefined;
}

/** Normalises the beginning of an address as browsers do. */
const asRead = (address: string): string =>
  address.replace(/^[\0- ]+|[\t\n\r]/g, '').replace(/^[\\/]+/, (slashes) => slashes.replaceAll('\\', '/'));

function pathOf(url: URL, src: string): string {
  try {
    const path = fileURLToPath(url);
    if (!path.includes('\0')) return path;
  } catch {
    // For example “a%2Fb”, which no file can be named.
  }
  throw new ContentError('not-found', `“${src}” cannot be the name of a file.`);
}
