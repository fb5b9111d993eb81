// node scripts/feed-suites.mjs <folder> [--dist <folder>] [--show <kind>] [--python <command>]: reads every feed in a folder with the
// last build, beside feedparser, and says how many are read alike. The folder holds test suites of other feed readers (feedparser,
// gofeed, W3C's feedvalidator, rss-parser, miniflux); none of it is kept here. Without feedparser, counts what is read and refused.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: 'dist' },
    show: { type: 'string' },
    python: { type: 'string', default: 'python3' },
  },
});
const [folder] = positionals;
if (!folder) {
  console.error('Give the folder of the test suites.');
  process.exit(2);
}
const { parseNews, readBytes } = await import(pathToFileURL(resolve(values.dist, 'content/index.js')).href);

const BASE = 'https://site.example/feed';
const ENDINGS = /\.(?:xml|rss|atom|rdf|json|txt)$/;
const START = /^[^]{0,4000}?<(?:[\w.-]+:)?(?:rss|feed|rdf|channel|entry)[\s>]/i;
const DAY = 86_400_000;

/** Prints the entries of each file as a line of JSON, as feedparser reads them. */
const BESIDE = `
import calendar, json, re, sys, feedparser
for line in sys.stdin:
    path = line.rstrip("\\n")
    with open(path, "rb") as file:
        data = file.read()
    try:
        read = feedparser.parse(data, response_headers={"content-location": "${BASE}"})
        entries = []
        seen = set()
        for entry in read.entries:
            title = entry.get("title", "")
            texts = [title, entry.get("summary", "")] + [each.value for each in entry.get("content", [])]
            is_shown = re.sub("<[^>]*>", "", " ".join(texts)).strip() or entry.get("link") or entry.get("id")
            same = json.dumps([entry.get("id"), entry.get("link")] + texts)
            if not is_shown or same in seen:
                continue
            seen.add(same)
            # An id of Atom is no address.
            has_link = entry.get("links") or read.version.startswith("rss")
            day = entry.get("published_parsed") or entry.get("updated_parsed") or entry.get("created_parsed")
            entries.append([title, has_link and entry.get("link") or "", calendar.timegm(day) * 1000 if day else None])
    except Exception:
        entries = None
    print(json.dumps(entries))
`;

function* filesIn(place) {
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    const path = join(place, entry.name);
    if (entry.isDirectory() && entry.name !== '.git') yield* filesIn(path);
    else if (entry.isFile() && ENDINGS.test(entry.name)) yield path;
  }
}

const isFeed = (path) => {
  const bytes = readFileSync(path);
  const text = bytes.toString('latin1').replaceAll('\0', '');
  return path.endsWith('.json') ? text.includes('jsonfeed.org/version') : START.test(text);
};

const files = [...filesIn(folder)].filter(isFeed);
const beside = besideOf(files);
const found = new Map();
for (const [at, path] of files.entries()) {
  // Older versions of feedparser read no JSON Feed.
  const other = path.endsWith('.json') ? undefined : beside?.[at];
  const [kind, ours, theirs] = await compare(readFileSync(path), other);
  const line = `${relative(folder, path)}${ours === undefined && theirs === undefined ? '' : `: ${JSON.stringify([ours, theirs])}`}`;
  found.set(kind, [...(found.get(kind) ?? []), line]);
}

const share = (count) => `${((100 * count) / files.length).toFixed(1)} %`;
console.log(`${files.length} feeds${beside ? ', beside feedparser' : ''}`);
for (const [kind, lines] of [...found].toSorted((a, b) => b[1].length - a[1].length)) {
  console.log(`${String(lines.length).padStart(6)}  ${share(lines.length).padStart(7)}  ${kind}`);
  if (values.show === kind) for (const line of lines) console.log(`          ${line}`);
}
if (found.has('THROWN')) process.exitCode = 1;

function besideOf(paths) {
  const { status, stdout, stderr } = spawnSync(values.python, ['-c', BESIDE], {
    input: paths.map((path) => `${resolve(path)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status === 0)
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  console.error(`feedparser does not run here: ${stderr?.trim().split('\n').at(-1) ?? 'there is no Python'}`);
  return undefined;
}

/** The kind of difference between what we read and what the other reader does, and the two values. */
async function compare(bytes, entries) {
  let document;
  try {
    ({ document } = parseNews(await readBytes(new Uint8Array(bytes), undefined, BASE), BASE));
  } catch (error) {
    if (error.name !== 'ContentError') return ['THROWN', String(error)];
  }
  const items = document?.items;
  if (!entries) return [items ? 'read' : 'refused'];
  if (!items) return [entries.length === 0 ? 'alike' : 'refused'];
  if (items.length < entries.length) return ['fewer items', items.length, entries.length];
  if (items.length > entries.length) return ['more items', items.length, entries.length];
  for (const [at, { title = '', url, date }] of items.entries()) {
    const [otherTitle, otherUrl, time] = entries[at];
    if (plain(title) !== plain(otherTitle)) return ['another title', title, otherTitle];
    // Only addresses of the web are shown.
    if (/^https?:/.test(otherUrl) && address(url) !== address(otherUrl)) return ['another address', url, otherUrl];
    if (time !== null && !isNear(date, time)) return ['another day', date, new Date(time).toISOString().slice(0, 10)];
  }
  return ['alike'];
}

/** The letters of a title: the readers treat tags, entities and white space differently on purpose. */
function plain(text) {
  const written = text
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex, code) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10) % 0x110000),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&(?:amp|quot|apos|nbsp);/g, ' ');
  return written
    .replace(/<!--[^]*?-->|<(script|style)\b[^]*?<\/\1>|<[^>]*>/gi, ' ')
    .replace(/[\s\p{P}\p{S}\p{C}]+/gu, '')
    .toLowerCase();
}

function address(url) {
  return URL.canParse(url ?? '', BASE) ? new URL(url ?? '', BASE).href : undefined;
}

// feedparser tells the time in UTC, we the day in its own time zone.
function isNear(date, time) {
  if (!date) return false;
  const { year, month = 1, day = 1 } = date;
  return Math.abs(Date.UTC(year, month - 1, day) + DAY / 2 - time) <= 1.6 * DAY;
}
