// Has the files of the script tag get the built-in documents as they are read, so that the code that reads raw ones is loaded
// only where there is one; and the news without its texts, for the widgets that show none.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const OFFICES = 'src/offices';
const READERS = { office: 'parseOffice', news: 'parseNews' };
/** `dist/content` is built before these files are. */
const CONTENT = pathToFileURL(resolve('dist/content/index.js')).href;

async function readDocument(office, kind) {
  const { [READERS[kind]]: parse } = await import(CONTENT);
  const { document, problems } = parse(JSON.parse(readFileSync(`${OFFICES}/${office}/${kind}.json`, 'utf8')));
  if (problems.length > 0) throw new Error(`${office}/${kind}.json: ${JSON.stringify(problems)}`);
  return document;
}

async function readHeadlines(office) {
  const news = await readDocument(office, 'news');
  return { ...news, items: news.items.map((item) => ({ ...item, body: [], html: undefined })) };
}

export const officesPlugin = {
  name: 'read-offices',
  enforce: 'pre',
  resolveId(id, importer) {
    if (/(?:^\.{1,2}|\/content)\/parsers\.js$/.test(id) && !importer?.endsWith('embed/parsers.ts'))
      return resolve('src/embed/parsers.ts');
    const [, file] = importer === resolve(OFFICES, 'index.ts') ? (/^\.\/([\w-]+\/\w+)\.json$/.exec(id) ?? []) : [];
    return file && `\0office:${file}`;
  },
  async load(id) {
    const [, office, kind] = /^\0office:([\w-]+)\/(\w+)$/.exec(id) ?? [];
    if (!office) return undefined;
    const document = await (kind === 'headlines' ? readHeadlines(office) : readDocument(office, kind));
    return { code: `export default ${JSON.stringify(document)}; export const isRead = true;`, moduleType: 'js' };
  },
  transform(code, id) {
    if (id !== resolve(OFFICES, 'index.ts')) return undefined;
    return code.replace(/(\s*)news: (.*?)\/news(\.json.*)/g, '$&$1headlines: $2/headlines$3');
  },
};

/** Name of a chunk that holds a document: `lao-pdr-news`. */
export function officeChunk(id) {
  return /^\0office:(.+)$/.exec(id)?.[1].replace('/', '-');
}

/** Which of an office's documents the widget of that name shows, if any. */
export function documentOf(widget) {
  const source = readFileSync(`src/widgets/${widget}/${widget}.ts`, 'utf8');
  const [, kind] = /\bkind: ([A-Z_]+)\b/.exec(source) ?? [];
  return kind && { OFFICE_DOCUMENT: 'office', NEWS_FEED: 'news', NEWS_HEADLINES: 'headlines' }[kind];
}
