// Stands in for src/offices/index.ts in the files of the script tag: the build has read the documents, and has made a file of
// each, and one of each in one language.
import type { OfficeFiles } from '../offices/index.js';
import { loadFile } from './load-file.js';

/** The built-in offices; filled in by the build. */
declare const OFFICE_IDS: readonly string[];

export const OFFICES: Readonly<Record<string, Pick<OfficeFiles, 'built'>>> = Object.fromEntries(
  OFFICE_IDS.map((office) => [
    office,
    { built: (file: string) => loadFile<{ default: unknown }>(`${office}-${file}`) },
  ]),
);
