import { ContentError, badFormat } from '../model/content-error.js';
import { parseNews } from '../content/parse/news.js';
import { readBytes } from '../content/feeds/read-bytes.js';
import type { Problem } from '../core/events.js';
import type { NewsFeed } from '../model/news.js';
import { FAILED, OK, UsageError, type Command, type Terminal } from './command.js';
import { feedsOf } from './find-feed.js';
import { readSource, type Found } from './read-source.js';
import { writeFeed } from './write-feed.js';
import { store } from './write-file.js';

/** Reads a feed, or the first readable one that a web page names. Rejects with `ContentError`. */
async function readNews(source: string, terminal: Terminal): Promise<{ document: NewsFeed; problems: Problem[] }> {
  const { bytes, type, url, isPublic } = await readSource(source);
  const named = url === undefined ? [] : feedsOf(bytes, type, url);
  for (const address of named) {
    try {
      const found = await readSource(address, { isPublic });
      const news = await parsed(found);
      terminal.error(`${source} is a web page: its feed ${address} is read.`);
      return news;
    } catch (error) {
      if (!(error instanceof ContentError) || address === named.at(-1)) throw error;
    }
  }
  return parsed({ bytes, type, url });
}

async function parsed({ bytes, type, url }: Found): Promise<{ document: NewsFeed; problems: Problem[] }> {
  const { document, problems } = parseNews(await readBytes(bytes, type, url), url);
  if (!document) throw badFormat(problems);
  return { document, problems };
}

/** `iom-widgets feed`: converts any feed to our JSON Feed. */
export const feed: Command = {
  summary: 'convert an RSS, Atom or JSON feed to a JSON Feed, for feeds without CORS',
  help: `Usage: iom-widgets feed <file|url> [--out <file>]

Reads an RSS feed (0.9 to 2.0, 1.0 or 1.1), an Atom feed, a JSON Feed, or posts of WordPress's REST interface, and writes
it as a JSON Feed 1.1 for <iom-news-feed src="…">. Of a web page, it reads the posts or the feed that the page names. Use it for feeds whose server sends no Access-Control-Allow-Origin: serve the file yourself.
Reads only regular files and pipes: … | iom-widgets feed /dev/stdin

  --out <file>   file to write instead of standard output. It is replaced as a whole or not at all, and only if the
                 content has changed. It keeps its mode and, if the system allows it, its owner. Symbolic links are
                 followed. Devices, pipes and folders are refused.
  --help         show this text

From cron, every quarter of an hour:
  */15 * * * *  npx iom-widgets feed https://ministry.example/rss --out /var/www/iom/news.json

Exit codes: 0 success (problems are listed on standard error), 1 the feed could not be fetched, read or written,
2 invalid arguments.
`,
  options: { out: { type: 'string' } },
  async run({ values, positionals }, terminal) {
    const [source, ...more] = positionals;
    if (!source || more.length > 0) throw new UsageError('Give one file or address of a feed.');
    terminal.progress(`Reading ${source}`);
    const { document, problems } = await readNews(source, terminal);
    for (const { path, problem } of problems) terminal.error(`${source}: ${path} ${problem}`);
    // An unreadable feed must not replace the last good one.
    if (document.items.length === 0 && problems.length > 0)
      throw new ContentError('format', `${source} has no item that can be read.`);
    const text = `${JSON.stringify(writeFeed(document), null, 2)}\n`;
    if (typeof values['out'] === 'string') return (await store(values['out'], text, terminal)) ? OK : FAILED;
    terminal.out(text);
    return OK;
  },
};
