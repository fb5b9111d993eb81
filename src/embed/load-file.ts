import { NativeURL } from '../core/globals.js';

/** Hash in the name of every file; filled in by the build. */
declare const HASH: string;

/** Milliseconds that a file may take, as a document. */
const TIMEOUT = 10_000;

const failures = new Map<string, number>();
const loads = new Map<string, Promise<unknown>>();

/** Loads a file that the build has made in this folder. */
export function loadFile<T>(name: string): Promise<T> {
  return importFile(`./${name}-${HASH}.js`) as Promise<T>;
}

/**
 * Imports a file of this folder. The build calls it for each `import()` of the embed files. After a failure it uses another
 * address, because browsers keep the result of the first one, and replaces what is in the cache: it may be cut off, or from a
 * portal, and is kept for a year.
 */
export function importFile(file: string): Promise<unknown> {
  const { href } = new NativeURL(file, import.meta.url);
  // One for all that wait, and for all that come later.
  const load = loads.get(href) ?? tryImport(href);
  loads.set(href, load);
  return load;
}

async function tryImport(href: string): Promise<unknown> {
  const failed = failures.get(href) ?? 0;
  let timer: ReturnType<typeof setTimeout>;
  const fault = (address: string): Error => new Error(`${address} did not load.`);
  if (failed) void fetch(href, { cache: 'reload' }).catch(() => {});
  try {
    const module = await Promise.race([
      import(/* @vite-ignore */ failed ? `${href}?${failed}` : href),
      new Promise((_, reject) => {
        timer = setTimeout((address: string) => reject(fault(address)), TIMEOUT, href);
      }),
    ]);
    // An empty file is a module, too.
    if (!Object.keys(module as object)[0]) throw fault(href);
    return module;
  } catch (reason) {
    failures.set(href, failed + 1);
    loads.delete(href);
    throw reason;
  } finally {
    clearTimeout(timer!);
  }
}
