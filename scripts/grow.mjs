// npm run grow -- <offices> <languages>: builds a copy of this repository with so many offices and languages beside its own, and prints
// what readers of the others and the build pay for them. Fails if a figure grows by more than its limit.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { languageTags, SOURCE } from './languages.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
process.chdir(ROOT);
const [offices, languages] = process.argv.slice(2).map(Number);
if (!(offices > 0 && languages > 0)) {
  console.error('Usage: npm run grow -- <offices> <languages>, such as 170 20');
  process.exit(2);
}

const MADE = ['node_modules', 'dist', 'dist-demo', 'reports', '.git', 'bench'];
/** Languages of two letters that the widgets may not have yet. */
const TAGS = 'km th my fa ar ur ps fr es pt ru uk ro sr tr am sw so ha bn hi ne si ta id ms tl zh ja ko'.split(' ');
/** Bytes that so many offices and languages may add to what every reader loads; seconds that the build may take. */
const LIMITS = { 'embed.js': 16, 'first card, en': 32, 'frame.html': 0, 'build, s': 60 };

const ids = Array.from({ length: offices }, (_, index) => `made-${String(index + 1).padStart(3, '0')}`);
const tags = TAGS.filter((tag) => !languageTags().includes(tag)).slice(0, languages);

/** A copy of the sources, with its own offices and languages only, or with `more`. */
function copyWith(more) {
  const folder = mkdtempSync(join(tmpdir(), 'grow-'));
  for (const part of readdirSync(ROOT).filter((each) => !MADE.includes(each)))
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  if (more) addAll(folder);
  return folder;
}

function addAll(folder) {
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  const words = JSON.parse(read(`locales/${SOURCE}.json`));
  for (const tag of tags) {
    const autonym = new Intl.DisplayNames([tag], { type: 'language' }).of(tag);
    writeFileSync(join(folder, `locales/${tag}.json`), JSON.stringify({ ...words, _language: { autonym } }));
  }
  const inAll = (value, key) => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each) => inAll(each, key));
    const isText = 'en' in value && key !== 'review';
    const more = isText ? Object.fromEntries(tags.map((tag) => [tag, value.en])) : {};
    return Object.fromEntries(Object.entries({ ...value, ...more }).map(([name, each]) => [name, inAll(each, name)]));
  };
  const [office, news] = ['office', 'news'].map((file) => JSON.parse(read(`src/offices/lao-pdr/${file}.json`)));
  const whole = { ...inAll(office), languages: [...office.languages, ...tags] };
  const [first] = news.items;
  const items = [
    ...news.items,
    ...tags.map((tag) => ({ ...first, id: `${first.id}-${tag}`, language: tag, url: `${first.url}?${tag}` })),
  ];
  for (const id of ids) {
    mkdirSync(join(folder, 'src/offices', id));
    writeFileSync(join(folder, 'src/offices', id, 'office.json'), JSON.stringify({ ...whole, id }));
    writeFileSync(join(folder, 'src/offices', id, 'news.json'), JSON.stringify({ ...news, items }));
  }
}

/** The figures of a build. */
function measure(folder) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(stderr.slice(-2000));
  const seconds = (performance.now() - start) / 1000;
  const embed = join(folder, 'dist/embed');
  const files = readdirSync(embed);
  const size = (name) => {
    const file = files.find((each) => each === name || each.replace(/-[\w-]{8}\.js$/, '') === name);
    return brotliCompressSync(readFileSync(join(embed, file))).length;
  };
  const card = ['embed.js', 'core', 'news-card', SOURCE, `lao-pdr-headlines-${SOURCE}`];
  return {
    'embed.js': size('embed.js'),
    'first card, en': card.reduce((sum, name) => sum + size(name), 0),
    'frame.html': size('frame.html'),
    'frame-whole': size('frame-whole'),
    files: files.length,
    'build, s': Math.round(seconds),
  };
}

const [before, after] = [false, true].map((more) => {
  const folder = copyWith(more);
  try {
    return measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

console.log(`| figure | today | with ${ids.length} offices and ${tags.length} languages more | may grow by |`);
console.log('|--|--:|--:|--:|');
const faults = [];
for (const [name, value] of Object.entries(after)) {
  const limit = LIMITS[name];
  const isSeconds = name.endsWith(', s');
  console.log(
    `| ${name} | ${before[name]} | ${value} | ${limit === undefined ? '' : isSeconds ? `to ${limit}` : limit} |`,
  );
  if (limit === undefined) continue;
  if (isSeconds ? value > limit : value - before[name] > limit) faults.push(name);
}
if (faults.length > 0) console.error(`Grows: ${faults.join(', ')}`);
process.exitCode = faults.length > 0 ? 1 : 0;
