// Writes the lists of languages and offices that the sources import from the files of locales/ and the folders of src/offices,
// and the names of languages from CLDR. Every build does so first; `--check` fails on a faulty file or a list that is out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCALES, namesIn, readLanguages, SOURCE, hasHyphens, tagsOf } from './languages.mjs';
import { FILES, readOffices } from './offices.mjs';

const CATALOGUES = 'src/i18n/catalogues.ts';
const OFFICES = 'src/offices/index.ts';
const NAMES = `${LOCALES}/names`;

const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
const keyOf = (name) => (/^[a-z]\w*$/i.test(name) ? name : quoted(name));
const importOf = (path) => `() => import('${path}', { with: { type: 'json' } })`;

/** The module with the languages. */
function cataloguesModule(languages) {
  const rows = languages.map(({ tag, autonym, dir, forms }) => {
    const load = tag === SOURCE ? 'undefined' : importOf(`../../locales/${tag}.json`);
    const more = [...(dir ? [`dir: ${quoted(dir)}`] : []), ...(forms ? [`forms: ${JSON.stringify(forms)}`] : [])];
    const names = `names: ${importOf(`../../locales/names/${tag}.json`)}`;
    return `  ${keyOf(tag)}: { ${[`autonym: ${quoted(autonym)}`, `load: ${load}`, names, ...more].join(', ')} },`;
  });
  const tags = Object.entries(tagsOf(languages)).map(([written, tag]) => `${keyOf(written)}: ${quoted(tag)}`);
  return `// Made from the heads of locales/*.json by scripts/lists.mjs; do not edit.
import type { LanguageEntry } from './language.js';

/** The languages of the interface. */
export const LANGUAGES = {
${rows.join('\n')}
} as const satisfies Record<string, LanguageEntry>;

/** Other tags that they answer to, in lower case. */
export const TAGS: Readonly<Record<string, string>> = { ${tags.join(', ')} };

/** Whether any of these tags has more than one part. */
export const HYPHENATED: boolean = ${hasHyphens(languages)};
`;
}

/** The module with the offices. */
function officesModule(offices) {
  const rows = offices.map((id) => {
    const files = FILES.map((file) => `    ${file}: ${importOf(`./${id}/${file}.json`)},`);
    return `  ${keyOf(id)}: {\n${files.join('\n')}\n  },`;
  });
  return `// Made from the folders by scripts/lists.mjs; do not edit.
import type { OfficeFiles } from './office-files.js';

/** The built-in offices with their raw documents, loaded on first use. */
export const OFFICES = {
${rows.join('\n')}
} as const satisfies Record<string, OfficeFiles>;

/** Id of a built-in office. */
export type OfficeId = keyof typeof OFFICES;
`;
}

/** Names are made once, so that a build does not depend on the version of Node. */
function namesFile(tag, tags) {
  const path = `${NAMES}/${tag}.json`;
  return [
    path,
    existsSync(path) ? readFileSync(path, 'utf8') : `${JSON.stringify({ languages: namesIn(tag, tags) }, null, 1)}\n`,
  ];
}

/** The generated files by path, and the faults of what they are made from. */
function lists() {
  const { languages, faults } = readLanguages();
  const { offices, faults: others } = readOffices();
  if (!languages.some(({ tag }) => tag === SOURCE)) throw new Error(`${LOCALES}/${SOURCE}.json is needed`);
  const files = new Map([
    [CATALOGUES, cataloguesModule(languages)],
    [OFFICES, officesModule(offices)],
    ...languages.map(({ tag, tags }) => namesFile(tag, tags)),
  ]);
  return { files, faults: [...faults, ...others] };
}

const sentence = ({ file, problem }) => `${file}: ${problem}`;
const surplus = (files) =>
  (existsSync(NAMES) ? readdirSync(NAMES) : []).map((name) => `${NAMES}/${name}`).filter((path) => !files.has(path));

/** Writes the lists where they have changed. Names what is left out. */
export function writeLists() {
  const { files, faults } = lists();
  for (const fault of faults) console.warn(`Left out: ${sentence(fault)}`);
  mkdirSync(NAMES, { recursive: true });
  for (const [path, text] of files)
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  for (const path of surplus(files)) rmSync(path);
}

/** What keeps the lists from being right, as sentences. */
export function listFaults() {
  const { files, faults } = lists();
  const old = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  return [
    ...faults.map(sentence),
    ...[...old.map(([path]) => path), ...surplus(files)].map(
      (path) => `${path} is out of date: node scripts/lists.mjs`,
    ),
  ];
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  if (process.argv.includes('--check')) {
    const faults = listFaults();
    for (const fault of faults) console.error(fault);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } else writeLists();
}
