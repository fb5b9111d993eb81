// The plugin's own strings in other languages, in the forms that WordPress reads. What the builder or the widgets already say in a
// language is said in the same words; the rest is in `languages/words.json`.
import { readdirSync, readFileSync } from 'node:fs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const DOMAIN = 'iom-widgets';
const HANDLE = 'iom-widgets-editor';
/** WordPress' names of our languages. */
const LOCALES = { lo: 'lo', vi: 'vi' };
const CALL = /(?<![\w.])(?:esc_html__|esc_attr__|__)\(\s*'((?:[^'\\]|\\.)*)'\s*,\s*'iom-widgets'\s*\)/g;

const flat = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(flat));

/** The strings of a source file. */
export const stringsIn = (source) => [...source.matchAll(CALL)].map(([, text]) => text.replace(/\\(.)/g, '$1'));

/** [name, content] of the files of `languages`. */
export function translations(folder, widgets) {
  const read = (extension) =>
    readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith(extension))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const inEditor = [...new Set(read('.js').flatMap(stringsIn))];
  const inPhp = [...new Set(read('.php').flatMap(stringsIn))];
  const blocks = Object.values(widgets).map(({ title }) => ['block title', title]);
  return Object.entries(LOCALES).flatMap(([lang, locale]) => {
    const known = knownIn(lang, folder);
    const said = (text) => {
      if (!(text in known))
        throw new Error(`“${text}” is not translated into ${lang}: integrations/wordpress/languages/words.json`);
      return known[text];
    };
    const entries = [
      ...[...new Set([...inEditor, ...inPhp])].map((text) => [text, said(text)]),
      ...blocks.map(([context, text]) => [`${context}\u0004${text}`, said(text)]),
    ];
    return [
      [`${DOMAIN}-${locale}.mo`, mo(locale, entries)],
      [`${DOMAIN}-${locale}.po`, po(locale, entries)],
      [
        `${DOMAIN}-${locale}-${HANDLE}.json`,
        jed(
          locale,
          inEditor.map((text) => [text, said(text)]),
        ),
      ],
    ];
  });
}

function knownIn(lang, folder) {
  const pairs = [];
  for (const place of ['demo/builder/words', 'locales']) {
    const english = flat(json(`${place}/en.json`));
    const theirs = flat(json(`${place}/${lang}.json`));
    // Catalogues have other plural forms in other languages.
    if (english.length === theirs.length) pairs.push(...english.map((text, index) => [text, theirs[index]]));
  }
  const own = Object.entries(json(`${folder}/languages/words.json`)).map(([text, said]) => [text, said[lang]]);
  return Object.fromEntries([...pairs, ...own]);
}

const headerOf = (locale) =>
  `Language: ${locale}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\nPlural-Forms: nplurals=1; plural=0;\n`;

const quoted = (text) => JSON.stringify(text);

function po(locale, entries) {
  const head = `# Made by a machine from the words of iom-widgets, not reviewed.\nmsgid ""\nmsgstr ${quoted(headerOf(locale))}\n`;
  const body = entries.map(([key, text]) => {
    const [context, id] = key.includes('\u0004') ? key.split('\u0004') : [undefined, key];
    return `${context ? `msgctxt ${quoted(context)}\n` : ''}msgid ${quoted(id)}\nmsgstr ${quoted(text)}\n`;
  });
  return [head, ...body].join('\n');
}

const jed = (locale, entries) =>
  JSON.stringify({
    domain: 'messages',
    locale_data: {
      messages: {
        '': { domain: 'messages', lang: locale, 'plural-forms': 'nplurals=1; plural=0;' },
        ...Object.fromEntries(entries.map(([id, text]) => [id, [text]])),
      },
    },
  });

/** The binary form of gettext: tables of lengths and places, sorted by original, then the texts. */
export function mo(locale, entries) {
  const byBytes = (a, b) => Buffer.compare(a[0], b[0]);
  const sorted = [['', headerOf(locale)], ...entries]
    .map((pair) => pair.map((text) => Buffer.from(text)))
    .sort(byBytes);
  const count = sorted.length;
  const head = Buffer.alloc(28 + count * 16);
  [0x950412de, 0, count, 28, 28 + count * 8, 0, 28 + count * 16].forEach((value, index) =>
    head.writeUInt32LE(value, index * 4),
  );
  const texts = [];
  let place = head.length;
  for (const column of [0, 1])
    sorted.forEach((pair, index) => {
      const at = 28 + column * count * 8 + index * 8;
      head.writeUInt32LE(pair[column].length, at);
      head.writeUInt32LE(place, at + 4);
      texts.push(pair[column], Buffer.from([0]));
      place += pair[column].length + 1;
    });
  return Buffer.concat([head, ...texts]);
}
