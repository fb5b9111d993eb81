// Emits the built-in documents in parsed form for the script tag, so that pages load the parsers only for raw documents.
// Writes each document whole, and once per language with only its texts; also news without the stories' full texts, for
// widgets that do not show them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { languageTags, readLanguages, tagsOf } from '../languages.mjs';
import { OFFICES, officeIds } from '../offices.mjs';
import { inOneFile } from './name-files.mjs';

const READERS = { office: 'parseOffice', news: 'parseNews' };
/** `dist/content` is built before these files are. */
const CONTENT = pathToFileURL(resolve('dist/content/index.js')).href;
const SOURCE = 'en';

/** The languages of the interface, and the built-in offices. Read once: the files of a build do not change. */
const once = (find) => {
  let found;
  return () => (found ??= find());
};
export const languages = once(() => languageTags().toSorted());
export const offices = once(officeIds);

const told = new Set();

function tell(sentence) {
  if (!told.has(sentence)) console.warn(sentence);
  told.add(sentence);
}

const documents = new Map();

/** A document of an office, parsed once for all files made of it. */
function readDocument(office, kind) {
  const key = `${office}/${kind}`;
  if (!documents.has(key)) documents.set(key, parseDocument(office, kind));
  return documents.get(key);
}

async function parseDocument(office, kind) {
  const { [READERS[kind]]: parse } = await import(CONTENT);
  const { document, problems } = parse(JSON.parse(readFileSync(`${OFFICES}/${office}/${kind}.json`, 'utf8')));
  for (const { path, problem } of problems) tell(`Left out: ${OFFICES}/${office}/${kind}.json: ${path} ${problem}`);
  if (!document) throw new Error(`${OFFICES}/${office}/${kind}.json cannot be read`);
  return document;
}

const withoutTexts = (news) => ({ ...news, items: news.items.map((item) => ({ ...item, body: [], html: undefined })) });

/** The first of `wanted` that `has`. */
const best = (wanted, has) => {
  const found = wanted.map((language) => has.find((each) => each?.toLowerCase() === language.toLowerCase()));
  return found.find(Boolean) ?? has[0];
};

/** Fields of documents that no widget shows. */
const UNSHOWN = ['alternateNames'];

/** Whether a value is a text or an address per language. A key alone does not tell: `id` is a language, too. */
export const isPerLanguage = (value, key) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0 &&
  (key === 'url' || Object.values(value).every((each) => typeof each?.text === 'string' && 'review' in each));

/** A part of a document, with texts only in the language to show if the first of `wanted` is requested. */
function inOneLanguage(value, wanted, name) {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => inOneLanguage(each, wanted));
  const keys = Object.keys(value).filter((key) => !UNSHOWN.includes(key));
  const shown = isPerLanguage(value, name) ? [best(wanted, keys)] : keys;
  return Object.fromEntries(shown.map((key) => [key, inOneLanguage(value[key], wanted, key)]));
}

/** News with the texts to show. Keeps only addresses and sort keys of a story's items in other languages. */
function newsInOneLanguage(news, wanted) {
  const shown = (story) =>
    best(
      wanted,
      news.items.filter((item) => item.story === story).map(({ language }) => language),
    );
  const items = news.items.map((item) => {
    const { story, language, url, date, retracted, source } = item;
    if (language === shown(story)) return { ...item, source: source && { ...source, title: undefined } };
    return { story, language, url, date, retracted, body: [], source: source && { language: source.language } };
  });
  return { language: news.language, items };
}

/** Content of the file with this name: `office`, `news-lo`, `headlines-vi`. */
async function documentIn(office, file) {
  const [, kind, language] = /^(\w+)(?:-(.+))?$/.exec(file);
  const whole = await readDocument(office, kind === 'headlines' ? 'news' : kind);
  const document = kind === 'headlines' ? withoutTexts(whole) : whole;
  const wanted = [language, document.language, SOURCE];
  if (!language) return document;
  return kind === 'office' ? inOneLanguage(document, wanted) : newsInOneLanguage(document, wanted);
}

/** Languages without words that offices are written in, by office, as tags in small letters. */
export const others = () =>
  Object.fromEntries(
    offices()
      .map((office) => [office, writtenIn(office).filter((tag) => !tags().has(tag))])
      .filter(([, list]) => list.length > 0),
  );
const tags = () =>
  new Set([...languages().map((tag) => tag.toLowerCase()), ...Object.keys(tagsOf(readLanguages().languages))]);

function writtenIn(office) {
  const { language, languages: declared = [language] } = JSON.parse(
    readFileSync(`${OFFICES}/${office}/office.json`, 'utf8'),
  );
  return declared.filter((tag) => typeof tag === 'string').map((tag) => tag.replace(/_/g, '-').toLowerCase());
}

const filesOf = (office) => [
  ...Object.keys(READERS),
  ...[...Object.keys(READERS), 'headlines'].flatMap((kind) =>
    [...languages(), ...(others()[office] ?? [])].map((language) => `${kind}-${language}`),
  ),
];

export const officesPlugin = {
  name: 'read-offices',
  enforce: 'pre',
  buildStart() {
    if (inOneFile(this)) return;
    for (const office of offices())
      for (const file of filesOf(office))
        this.emitFile({ type: 'chunk', id: `office:${office}/${file}`, name: `${office}-${file}` });
  },
  resolveId(id, importer) {
    if (/(?:^\.|\/parse)\/parsers\.js$/.test(id) && !importer?.endsWith('embed/parsers.ts'))
      return resolve('src/embed/parsers.ts');
    if (!inOneFile(this) && id.endsWith('/story-reader.js')) return resolve('src/embed/story-reader.ts');
    if (!inOneFile(this) && id.endsWith('/offices/index.js')) return resolve('src/embed/offices.ts');
    if (id.startsWith('office:')) return `\0${id}`;
    const [, file] = importer === resolve(OFFICES, 'index.ts') ? (/^\.\/([\w-]+\/\w+)\.json$/.exec(id) ?? []) : [];
    return file && `\0office:${file}`;
  },
  async load(id) {
    const [, office, file] = /^\0office:([\w-]+)\/([\w-]+)$/.exec(id) ?? [];
    if (!office) return undefined;
    const document = await documentIn(office, file);
    const code = `export default${JSON.stringify(document)}`;
    return { code: inOneFile(this) ? `${code};export const isRead = true` : code, moduleType: 'js' };
  },
  transform(code, id) {
    if (id !== resolve('src/embed/offices.ts')) return undefined;
    const more = others();
    const own = Object.keys(more).length > 0 ? code : code.replace(/, others: OTHERS\[office\]/, '');
    return `const OFFICE_IDS = ${JSON.stringify(offices())}, OTHERS = ${JSON.stringify(more)};\n${own}`;
  },
};

/** The document of an office that the widget with this name shows, if any. */
export function documentOf(widget) {
  const source = readFileSync(`src/widgets/${widget}/${widget}.ts`, 'utf8');
  const [, kind] = /\bkind: ([A-Z_]+)\b/.exec(source) ?? [];
  return kind && { OFFICE_DOCUMENT: 'office', NEWS_FEED: 'news', NEWS_HEADLINES: 'headlines' }[kind];
}
