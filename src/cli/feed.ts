import { stat } from 'node:fs/promises';
import { ContentError, badFormat } from '../model/content-error.js';
import { parseOffice } from '../content/parse/office.js';
import { lookupLanguage } from '../i18n/language.js';
import { FAILED, OK, UsageError, type Command, type Terminal, type Values } from './command.js';
import { readFieldMaps } from './mirror/field-map.js';
import { groupsByHreflang } from './mirror/hreflang.js';
import { keyOf, readLastRun, SourceReader, type LastRun } from './mirror/last-run.js';
import type { Validators } from './fetch-source.js';
import { joinStories, mergeFeeds, readPairs, type Part } from './mirror/join.js';
import { KINDS, readMirrored, type Kind, type Mirrored, type SourceOptions } from './mirror/read-news.js';
import { withoutAppName } from './mirror/reliefweb.js';
import { readRegular } from './read-file.js';
import { writeFeed } from './write-feed.js';
import { store } from './write-file.js';

/** `iom-widgets feed`: converts the news of sites to one JSON Feed of ours. */
export const feed: Command = {
  summary: 'convert RSS, Atom, WordPress, Drupal, ReliefWeb or IATI to a file for the widgets',
  help: `Usage: iom-widgets feed <file|url|language=url>… [options]

Reads feeds (RSS 0.9 to 2.0, 1.0 and 1.1, Atom, JSON Feed), posts of WordPress, nodes of Drupal's JSON:API or reports of
ReliefWeb, and writes one JSON Feed 1.1 for <iom-news-feed src="…">. IATI activities become an office document with
programmes and donors. Of a web page, reads the posts or the feed that it names. Use it for sites whose server sends no
Access-Control-Allow-Origin: serve the file yourself.
Several addresses become one feed; lo=https://… says in which language the items of an address are.
Reads only regular files and pipes: … | iom-widgets feed /dev/stdin

  --from <kind>    ${KINDS.join(', ')}; without it, guessed by the content
  --map <file>     JSON that says where a site's JSON has its fields:
                   {"items": "data.list", "title": "headline", "url": "https://ministry.example/news/{slug}"}
                   or, for several sites, {"ministry.example": {"title": …}, "other.example": {"title": …}}
  --pairs <file>   which pages are translations of each other: JSON, [["https://…/en", "https://…/lo"]], or CSV.
                   Drupal, Polylang and WPML say it themselves.
  --hreflang       ask the pages of stories, 50 at most, which pages are their translations
  --pages <count>  how many pages of a feed to read, if it has several: at most 50, 5 without this
  --out <file>     file to write instead of standard output. It is replaced as a whole or not at all, and only if the
                   content has changed. It keeps its mode and, if the system allows it, its owner. Symbolic links are
                   followed. Devices, pipes and folders are refused.
  --help           show this text

For ReliefWeb, set RELIEFWEB_APPNAME to the name that it has approved for you. It is never printed or written.

From cron, every hour:
  17 * * * *  npx iom-widgets feed https://ministry.example/rss --out /var/www/iom/news.json

Exit codes: 0 success (problems are listed on standard error), 1 a source could not be fetched or read, or the file not
be written: then the old file stays, 2 invalid arguments.
`,
  options: {
    out: { type: 'string' },
    from: { type: 'string' },
    map: { type: 'string' },
    pairs: { type: 'string' },
    hreflang: { type: 'boolean' },
    pages: { type: 'string' },
  },
  async run({ values, positionals: sources }, terminal) {
    if (sources.length === 0) throw new UsageError('Give a file or address of a feed.');
    const out = values['out'] as string | undefined;
    const safe: Terminal = { ...terminal, error: (text) => terminal.error(withoutAppName(text)) };
    try {
      const { from, map, pairs, hreflang, pages } = values;
      const key = keyOf([sources, from, await ifGiven(map), await ifGiven(pairs), hreflang, pages]);
      const last = out === undefined ? undefined : await readLastRun(out);
      const reader = new SourceReader(last?.key === key ? last : undefined);
      if (await reader.areUnchanged(sources.map((source) => splitSource(source).source))) return OK;
      const { document, validators } = await convert(sources, values, reader, safe);
      const text = `${JSON.stringify(out === undefined ? document : withRun(document, { key, sources: validators }), null, 2)}\n`;
      if (out !== undefined) return (await store(out, text, terminal)) ? OK : FAILED;
      terminal.out(text);
      return OK;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      safe.error(`${error.message.replace(/\.?$/, '')}${await agePhrase(out)}.`);
      return FAILED;
    }
  },
};

const ifGiven = async (file: unknown): Promise<string | undefined> => (file === undefined ? undefined : textOf(file));

/** `lo=https://…` */
function splitSource(given: string): { language?: string; source: string } {
  const [, language, source = given] = /^([\w-]{2,35})=(https?:\/\/.*)$/i.exec(given) ?? [];
  if (language && !lookupLanguage(language)) throw new UsageError(`“${language}” is not a language of the widgets.`);
  return { language, source };
}

/** Adds what the next run needs. A file that was asked for without conditions keeps nothing. */
function withRun(document: object, run: LastRun): unknown {
  if (!run.sources.every(({ etag, modified }) => etag || modified)) return document;
  const { _iom: iom } = document as { _iom?: object };
  return { ...document, _iom: { ...iom, mirror: run } };
}

interface Converted {
  document: object;
  /** Of the sources, in their order. */
  validators: Validators[];
}

async function convert(
  sources: readonly string[],
  values: Values,
  reader: SourceReader,
  terminal: Terminal,
): Promise<Converted> {
  const options = await optionsOf(values);
  const read: { mirrored: Mirrored; language?: string }[] = [];
  for (const given of sources) {
    const { language, source } = splitSource(given);
    terminal.progress(withoutAppName(`Reading ${source}`));
    const mirrored = await readMirrored(source, options, reader, terminal);
    const { problems = [] } = 'problems' in mirrored ? mirrored : {};
    for (const { path, problem } of problems) terminal.error(`${source}: ${path} ${problem}`);
    // An unreadable feed must not replace the last good one.
    if ('feed' in mirrored && mirrored.feed.items.length === 0 && problems.length > 0)
      throw new ContentError('format', `${source} has no item that can be read.`);
    read.push({ mirrored, language });
  }
  const first = read[0]!.mirrored;
  const validators = read.map(({ mirrored }) => mirrored.validators ?? {});
  if ('office' in first) return { document: officeOf(first.office, read.length), validators: [{}] };
  const parts = read.map(({ mirrored, language }): Part => {
    if ('feed' in mirrored) return { feed: mirrored.feed, language };
    throw new UsageError('IATI activities are no news: convert them to a file of their own.');
  });
  const pairs = values['pairs'] === undefined ? [] : readPairs(await textOf(values['pairs']), String(values['pairs']));
  const joined = joinStories(mergeFeeds(parts), pairs);
  const groups = values['hreflang']
    ? await groupsByHreflang(
        joined,
        reader,
        read.some(({ mirrored }) => mirrored.isPublic),
      )
    : [];
  return { document: writeFeed(joinStories(joined, groups)) as object, validators };
}

function officeOf(office: unknown, count: number): object {
  if (count > 1) throw new UsageError('Give IATI activities alone.');
  const { document, problems } = parseOffice(office);
  if (!document) throw badFormat(problems);
  return office as object;
}

async function optionsOf(values: Values): Promise<SourceOptions> {
  const { from, map, pages = '5' } = values;
  if (from !== undefined && !KINDS.some((kind) => kind === from))
    throw new UsageError(`--from “${String(from)}” is not known. Known: ${KINDS.join(', ')}.`);
  const count = Number(pages);
  if (!Number.isInteger(count) || count < 1 || count > 50) throw new UsageError('--pages takes a number from 1 to 50.');
  return {
    pages: count,
    from: from as Kind | undefined,
    maps: map === undefined ? undefined : readFieldMaps(await textOf(map), String(map)),
  };
}

const textOf = async (file: unknown): Promise<string> => new TextDecoder().decode(await readRegular(String(file)));

/** What readers have until then: the old file, and how old it is. */
async function agePhrase(out: string | undefined): Promise<string> {
  const modified =
    out === undefined
      ? undefined
      : await stat(out).then(
          ({ mtimeMs }) => mtimeMs,
          () => undefined,
        );
  if (modified === undefined) return '';
  const hours = Math.max(0, Math.round((Date.now() - modified) / 3_600_000));
  const age = hours < 2 ? 'less than two hours' : hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
  return `; ${out}, written ${age} ago, stays as it is`;
}
