import { ContentError, badFormat } from '../model/content-error.js';
import { parseNews } from '../content/parse/news.js';
import { readBytes } from '../content/feeds/read-bytes.js';
import { FAILED, OK, UsageError, type Command } from './command.js';
import { readSource } from './read-source.js';
import { writeFeed } from './write-feed.js';
import { store } from './write-file.js';

/** `iom-widgets feed`: converts any feed to our JSON Feed. */
export const feed: Command = {
  summary: 'convert an RSS, Atom or JSON feed to a JSON Feed, for feeds without CORS',
  help: `Usage: iom-widgets feed <file|url> [--out <file>]

Reads an RSS feed (0.91 to 2.0, or 1.0), an Atom feed or a JSON Feed and writes it as a JSON Feed 1.1 for
<iom-news-feed src="…">. Use it for feeds whose server sends no Access-Control-Allow-Origin: serve the file yourself.
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
    const { bytes, type, url } = await readSource(source);
    const { document, problems } = parseNews(await readBytes(bytes, type), url);
    if (!document) throw badFormat(problems);
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
