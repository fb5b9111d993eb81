// Stands in for src/offices/index.ts in the files of the script tag: the build has read the documents, and has made a file of
// each, and one of each in one language.
import type { OfficeFiles } from '../offices/index.js';

/** The built-in offices, and what is in the name of every file; both are filled in by the build. */
declare const OFFICE_IDS: readonly string[];
declare const HASH: string;

export const OFFICES: Readonly<Record<string, Pick<OfficeFiles, 'built'>>> = Object.fromEntries(
  OFFICE_IDS.map((office) => [
    office,
    { built: (file: string) => import(/* @vite-ignore */ `./${office}-${file}-${HASH}.js`) },
  ]),
);
