import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ContentError } from '../content/content-error.js';
import { readBytes } from '../content/feeds/read-bytes.js';
import { isAddress, readSource } from './read-source.js';

/** A document that widgets of a page name by their `src`. */
export interface PageDocument {
  data: unknown;
  /** Its address on the web, where it is known. */
  base?: string;
}

/** Where a page lies, and where it will be on the web. */
export interface PagePlace {
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
  const source = sourceOf(src, place);
  const { bytes, type, url } = await readSource(source);
  const web = place.url ?? (isAddress(place.page) ? place.page : undefined);
  const base = url ?? (web && new URL(src, new URL(place.base ?? '', web)).href);
  return { data: await readBytes(bytes, type), base };
}

// As a browser would, but that a file stands for what the server would give.
function sourceOf(src: string, { page, base = '', root }: PagePlace): string {
  const here = isAddress(page) ? page : pathToFileURL(resolve(page)).href;
  const given = src.startsWith('//') ? `https:${src}` : src;
  const around = new URL(base.startsWith('//') ? `https:${base}` : base, here);
  const url = new URL(given, around);
  if (isAddress(url.href)) return url.href;
  if (url.protocol !== 'file:') throw new ContentError('blocked', `“${src}” is no address of a document.`);
  const fromRoot = [given, base].some((each) => each.startsWith('/'));
  if (!fromRoot) return fileURLToPath(url);
  if (root === undefined)
    throw new ContentError('not-found', `“${src}” begins at the root of the site: name its folder by --root.`);
  return join(root, fileURLToPath(url));
}
