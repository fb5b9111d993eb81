/** What is in the name of every file; filled in by the build. */
declare const HASH: string;

/** Loads one of the files that the build has made beside this one. */
export function loadFile<T>(name: string): Promise<T> {
  return import(/* @vite-ignore */ `./${name}-${HASH}.js`);
}
