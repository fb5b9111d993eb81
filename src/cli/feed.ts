import { ContentError, badFormat } from '../model/content-error.js';
import { parseNews } from '../content/parse/news.js';
import { readBytes } from '../content/feeds/read-bytes.js';
import { FAILED, OK, UsageError, type Command } from './command.js';
import { readSource } from './read-source.js';
import { writeFeed } from './write-feed.js';
import { store } from './write-file.js';

/** `iom-widgets feed`: any feed as our JSON Feed. */
export const feed: Command = {
  summary: 'turn an RSS, Atom or JSON feed into a JSON Feed, for feeds that other sites may not read',
  help: `Usage: iom-widgets feed <file|url> [--out <file>]

Reads an RSS feed (0.91 to 2.0, or 1.0), an Atom feed or a JSON Feed and writes it as a JSON Feed 1.1 for
<iom-news-feed src="…">. For feeds whose server sends no Access-Control-Allow-Origin: put the file on your own.
Of files only regular ones are read, and what a pipe brings: … | iom-widgets feed /dev/stdin

  --out <file>   where to write it; without it, to standard output. The file is replaced whole or not at all, and
                 left alone where nothing has changed. It keeps its mode and, where the system allows it, its owner;
                 a link stays, and what it leads to is written. A device, pipe or folder is refused.
  --help         show this text

From cron, every quarter of an hour:
  */15 * * * *  npx iom-widgets feed https://ministry.example/rss --out /var/www/iom/news.json

Exit codes: 0 done (what was left out is on standard error), 1 the feed cannot be had, read or written,
2 wrong call.
`,
  options: { out: { type: 'string' } },
  async run({ values, positionals }, terminal) {
    const [source, ...more] = positionals;
    if (!source || more.length > 0) throw new UsageError('Give one file or address of a feed.');
    terminal.progress(`Reading ${source}`);
    const { bytes, type, url } = await readSource(source);
    const { document, problems } = parseNews(await readBytes(bytes, type), url);
    if (!document) throw badFormat(problems);
    for (const { path, problem } of problems) terminal.error(`${source}: ${path} ${problem}`);
    // A feed of which nothing can be read must not take the place of the last good one.
    if (document.items.length === 0 && problems.length > 0)
      throw new ContentError('format', `${source} has no item that can be read.`);
    const text = `${JSON.stringify(writeFeed(document), null, 2)}\n`;
    if (typeof values['out'] === 'string') return (await store(values['out'], text, terminal)) ? OK : FAILED;
    terminal.out(text);
    return OK;
  },
};
