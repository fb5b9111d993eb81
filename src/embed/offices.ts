// Replaces src/offices/index.ts in the files of the script tag. The build parses the documents and makes a file of each, and
// one for each language.
import type { OfficeFiles } from '../offices/office-files.js';
import { loadFile } from './load-file.js';

/** The built-in offices; filled in by the build. */
declare const OFFICE_IDS: readonly string[];
/** Languages without words, by the offices that are written in them. */
declare const OTHERS: Readonly<Record<string, readonly string[]>>;

export const OFFICES: Readonly<Record<string, Pick<OfficeFiles, 'built' | 'others'>>> = Object.fromEntries(
  OFFICE_IDS.map((office) => [
    office,
    { built: (file: string) => loadFile<{ default: unknown }>(`${office}-${file}`), others: OTHERS[office] },
  ]),
);
