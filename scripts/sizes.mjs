// Prints the download sizes from dist: every file of the embed build, and the files of each widget. Fails if a file exceeds the
// budget of its kind in scripts/budgets.json. `--set` sets the budgets of all files, or of those named after it, to today's sizes plus 3 %;
// give the reason in the commit. `--wire` also measures pages in Chromium.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languageTags } from './languages.mjs';
import { officeIds } from './offices.mjs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const EMBED = 'dist/embed';
const DEFINE = 'dist/define';
/** Limits in brotli bytes for the scripts of the embed build, by kind. */
const BUDGETS = 'scripts/budgets.json';
const SLACK = 1.03;
/** Limits without slack, because the documentation promises them. */
const PROMISED = { embed: 1330 };

const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

const brotli = (bytes) => brotliCompressSync(bytes, QUALITY).length;

function measure(file) {
  const bytes = readFileSync(file);
  return {
    brotli: brotli(bytes),
    gzip: gzipSync(bytes, { level: 9 }).length,
    raw: bytes.length,
  };
}

const sum = (list) =>
  list.reduce((a, b) => ({ brotli: a.brotli + b.brotli, gzip: a.gzip + b.gzip, raw: a.raw + b.raw }), {
    brotli: 0,
    gzip: 0,
    raw: 0,
  });

const STATIC = /\b(?:from|import)\s*(["'])(\.{1,2}\/[^"']+)\1/g;
const DYNAMIC = /\bimport\(\s*(["'`])(\.{1,2}\/[^"'`]+)\1/g;

function imports(file, pattern) {
  const found = [...readFileSync(join(EMBED, file), 'utf8').matchAll(pattern)];
  return found
    .map(([, , path]) => relative(EMBED, join(EMBED, dirname(file), path)))
    .filter((path) => existsSync(join(EMBED, path)));
}

/** The file and everything it imports statically, itself first. */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  imports(file, STATIC).forEach((next) => closure(next, seen));
  return seen;
}

const files = (folder) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();

if (!existsSync(join(EMBED, 'embed.js'))) {
  console.error(`${EMBED}/embed.js is missing: run "npm run build" first.`);
  process.exit(1);
}

const all = files(EMBED).filter((file) => !file.endsWith('.map'));
const sizes = Object.fromEntries(all.map((file) => [file, measure(join(EMBED, file))]));
const embedText = readFileSync(join(EMBED, 'embed.js'), 'utf8');

function entryOf(name) {
  const pattern = new RegExp(`^${name}-[\\w-]{8}\\.js$`);
  const found = all.filter((file) => pattern.test(basename(file)));
  // A chunk shared by two widgets may carry the same name; embed.js knows the entry.
  return found.find((file) => embedText.includes(basename(file))) ?? found[0];
}

const define = files(DEFINE).filter((file) => file.endsWith('.js'));
const widgets = define
  .map((file) => basename(file, '.js'))
  .flatMap((name) => {
    const entry = entryOf(name);
    if (!entry) return [];
    const parts = ['embed.js', ...closure(entry)];
    const later = [...new Set(parts.slice(1).flatMap((file) => imports(file, DYNAMIC)))].filter(
      (file) => !parts.includes(file),
    );
    return [{ tag: `iom-${name}`, ...sum(parts.map((file) => sizes[file])), files: parts, later }];
  });
const later = [...new Set(widgets.flatMap((widget) => widget.later))].sort();

const report = {
  embed: sizes,
  define: Object.fromEntries(define.map((file) => [file, statSync(join(DEFINE, file)).size])),
  widgets,
  later: Object.fromEntries(later.map((file) => [file, sizes[file]])),
};

const number = (value) => value.toLocaleString('en');
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const cells = ({ brotli, gzip, raw }) => [brotli, gzip, raw].map(number);

function table(title, head, rows) {
  console.log(`\n### ${title}\n`);
  row(...head);
  row(...head.map((_, i) => (i ? '---:' : '---')));
  rows.forEach((cellsOfRow) => row(...cellsOfRow));
}

const HEAD = ['brotli', 'gzip', 'raw'];
if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2));
else {
  table(
    'One widget on a page: embed.js, its chunk and what that imports',
    ['tag', ...HEAD, 'files'],
    widgets.map((w) => [w.tag, ...cells(w), w.files.length]),
  );
  table(
    'Loaded later, only when needed (locales, offices)',
    ['file', ...HEAD],
    later.map((file) => [file, ...cells(sizes[file])]),
  );
  table(
    `Every file of ${EMBED}`,
    ['file', ...HEAD],
    all.map((file) => [file, ...cells(sizes[file])]),
  );
  if (process.argv.includes('--wire')) {
    const { measureWire } = await import('./wire.mjs');
    table(
      'Over the wire: Chromium, brotli 11, built-in content; with headers, without, requests, rounds after embed.js',
      ['page', 'transferred', 'bodies', 'requests', 'rounds'],
      (await measureWire()).map((w) => [w.what, number(w.bytes), number(w.body), w.requests, w.rounds]),
    );
  }
  table(
    `${DEFINE} (npm, imports not counted)`,
    ['file', 'raw'],
    define.map((file) => [file, number(report.define[file])]),
  );
}

const nameOf = (file) => file.replace(/(?:-[\w-]{8})?\.js$/, '');
const languages = languageTags();
const offices = officeIds();
const startOf = (list, name) => list.find((each) => name === each || name.startsWith(`${each}-`));

/**
 * The kind of a script, which has the budget: `words` and `words-news-card` in any language, `names`; otherwise the script
 * itself. None for what an office has to say: its texts are as long as they are.
 */
function kindOf(name) {
  if (startOf(offices, name)) return undefined;
  if (name.startsWith('names-')) return 'names';
  const language = startOf(languages, name);
  return language ? `words${name.slice(language.length)}` : name;
}

/** Words of other languages may be longer than those that have set the budget. */
const MORE_WORDS = 1.5;
const SET_BY = ['en', 'lo', 'vi'];
const slackOf = (name) => {
  const language = startOf(languages, name.replace(/^names-/, ''));
  return language && !SET_BY.includes(language) ? MORE_WORDS : 1;
};

/** Offices and languages beside those that the budgets were set by. */
const SEEDS = ['lao-pdr', 'viet-nam'];
const furtherOffices = offices.filter((office) => !SEEDS.includes(office));
const furtherLanguages = languages.filter((language) => !SET_BY.includes(language));
/** Whether a script is in the file that has everything in one only because of them. */
const isFurther = (name) =>
  startOf(furtherLanguages, name) || (startOf(furtherOffices, name) && /-(?:office|news)$/.test(name));
/** Bytes that each of them may add to files that name all of them. */
const SHARE = {
  core: { office: 20, language: 70 },
  ready: { office: 0, language: 40 },
  embed: { office: 16, language: 8 },
};
/** Built only for a language that needs it. */
const OPTIONAL = ['make-forms'];

const scripts = all.filter((file) => file.endsWith('.js'));
/** The size with the same hash in all names of files: a hash of other letters is a few bytes shorter or longer, by luck. */
const HASH = 'd8VLuKx_';
const hashes = new Set(scripts.flatMap((file) => /-([\w-]{8})\.js$/.exec(file)?.[1] ?? []));
const withOneHash = (text) => [...hashes].reduce((before, hash) => before.replaceAll(`-${hash}.`, `-${HASH}.`), text);
const sizeOf = (file) => brotli(Buffer.from(withOneHash(readFileSync(join(EMBED, file), 'utf8'))));
const found = Object.fromEntries(scripts.map((file) => [nameOf(file), sizeOf(file)]));
if (Object.keys(found).length < scripts.length)
  throw new Error('Two scripts have the same name, and would share a budget.');
const more = sum(scripts.filter((file) => isFurther(nameOf(file))).map((file) => sizes[file])).brotli;
if ('frame-whole' in found) found['frame-whole'] -= Math.floor(more * SLACK);
for (const [name, { office, language }] of Object.entries(SHARE))
  if (name in found) found[name] -= furtherOffices.length * office + furtherLanguages.length * language;

/** The largest size of each kind. */
const kinds = {};
for (const [name, size] of Object.entries(found)) {
  const kind = kindOf(name);
  if (kind) kinds[kind] = Math.max(kinds[kind] ?? 0, Math.ceil(size / slackOf(name)));
}

if (process.argv.includes('--set')) {
  const named = process.argv.slice(process.argv.indexOf('--set') + 1).filter((each) => !each.startsWith('--'));
  const old = existsSync(BUDGETS) ? JSON.parse(readFileSync(BUDGETS, 'utf8')) : {};
  const limits = Object.entries(kinds).map(([name, size]) => {
    const isKept = named.length > 0 && !named.some((each) => name === each || name.endsWith(`-${each}`));
    return [name, (isKept && old[name]) || (PROMISED[name] ?? Math.ceil(size * SLACK))];
  });
  for (const name of OPTIONAL) if (!(name in kinds) && name in old) limits.push([name, old[name]]);
  const sorted = Object.fromEntries(limits.filter(([, size]) => size).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(BUDGETS, `${JSON.stringify(sorted, null, 2)}\n`);
}
const budgets = JSON.parse(readFileSync(BUDGETS, 'utf8'));
const faults = [
  ...Object.entries(kinds).flatMap(([name, size]) => {
    if (!(name in budgets)) return `${name} has no budget; give it one: node scripts/sizes.mjs --set ${name}`;
    return size > budgets[name] ? `${name} has ${size} bytes brotli, its budget is ${budgets[name]}` : [];
  }),
  ...Object.keys(budgets).flatMap((name) =>
    name in kinds || OPTIONAL.includes(name) ? [] : `${name} has a budget, but is not built`,
  ),
];
for (const fault of faults) console.error(`${BUDGETS}: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
else if (!process.argv.includes('--json')) console.log(`\n${scripts.length} scripts, all within ${BUDGETS}`);
