// Stands for a widget's file that did not load, one address for each try: asks for it under another address, because browsers
// keep what has failed. It must not need the code that widgets share, which may be what is missing.
import type { Start } from './ready/start.js';

/** Hash in the name of every file; filled in by the build. */
declare const HASH: string;

// What is cut off, or from a portal, would come from the cache for a year, here or on the next page.
for (const file of new Set(performance.getEntries().map(({ name }) => name)))
  if (file.endsWith(`-${HASH}.js`)) void fetch(file, { cache: 'reload' }).catch(() => {});

export async function start(...given: Start): Promise<void> {
  const address = import.meta.url.replace(/again(?=-[^/]*$)/, given[2]);
  const file = (await import(/* @vite-ignore */ address)) as { start(...given: Start): Promise<void> };
  return file.start(...given);
}
