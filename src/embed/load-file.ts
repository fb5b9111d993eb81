/** Hash in the name of every file; filled in by the build. */
declare const HASH: string;

/** Loads a file that the build has made in this folder. */
export function loadFile<T>(name: string): Promise<T> {
  return import(/* @vite-ignore */ `./${name}-${HASH}.js`);
}
