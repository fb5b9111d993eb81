import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ContentError } from '../model/content-error.js';
import { readBytes } from '../content/feeds/read-bytes.js';
import { asContentError } from '../server/as-content-error.js';
import { fetchSource, type Asker } from './fetch-source.js';
import { readRegular } from './read-file.js';
import { isAddress } from './read-source.js';

/** A document that widgets of a page name by their `src`. */
export interface PageDocument {
  data: unknown;
  /** Its address on the web, where it is known. */
  base?: string;
}

/** Where a page lies, and where it will be on the web. */
export interface PagePlace extends Asker {
  /** File or address of the page. */
  page: string;
  /** The `href` of its `<base>`. */
  base?: string;
  /** Folder of what has an address such as `/news.json`. */
  root?: string;
  /** Its address on the web. */
  url?: string;
}

/** Gets the documents of a page, each once. Rejects with `ContentError`. */
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
    return { data: await readBytes(bytes, type), base: url };
  } catch (error) {
    throw asContentError(error, 'The document cannot be read');
  }
}

// As a browser would, but that a file stands for what the server would give.
function sourceOf(src: string, place: PagePlace): string {
  const isLocal = !isAddress(place.page);
  const page = isLocal ? pathToFileURL(resolve(place.page)).href : place.page;
  const base = baseOf(place, page);
  const url = parse(src, base);
  if (url && isAddress(url.href)) return url.href;
  const written = [src, base === page ? '' : place.base!].map(asRead);
  // Browsers let no page read “file:”; on Windows one with a host would ask another machine.
  const isFile = isLocal && url?.protocol === 'file:' && !url.host && !written.some((each) => /^file:/i.test(each));
  if (!isFile) throw new ContentError('blocked', `“${src}” is no address that a page may read.`);
  if (!written.some((each) => each.startsWith('/'))) return pathOf(url, src);
  if (place.root === undefined)
    throw new ContentError('not-found', `“${src}” begins at the root of the site: name its folder by --root.`);
  return join(place.root, pathOf(url, src));
}

/** What addresses are relative to. Browsers pass over a `<base>` that is no address. */
function baseOf({ base = '' }: PagePlace, page: string): string {
  const url = parse(base, page);
  return url && /^(?:https?|file):$/.test(url.protocol) ? url.href : page;
}

function parse(address: string, base: string): URL | undefined {
  const whole = asRead(address).startsWith('//') && base.startsWith('file:') ? `https:${asRead(address)}` : address;
  return URL.canParse(whole, base) ? new URL(whole, base) : undefined;
}

/** An address as browsers read it, as far as where it begins is concerned. */
const asRead = (address: string): string =>
  address.replace(/^[\0- ]+|[\t\n\r]/g, '').replace(/^[\\/]+/, (slashes) => slashes.replaceAll('\\', '/'));

function pathOf(url: URL, src: string): string {
  try {
    const path = fileURLToPath(url);
    if (!path.includes('\0')) return path;
  } catch {
    // Such as “a%2Fb”, which no file can be called.
  }
  throw new ContentError('not-found', `“${src}” cannot be the name of a file.`);
}
