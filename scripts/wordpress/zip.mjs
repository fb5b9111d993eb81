// The plugin as a zip file: its sources, the folder of the script tag, and what is made from the package.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesIn, zip } from '../zip.mjs';
import { HEADING, LANGUAGES, MOST_STORIES, offices, plainFiles, widgets } from './data.mjs';
import { translations } from './translations.mjs';

const SOURCE = 'integrations/wordpress';
const FOLDER = 'iom-widgets';
/** Words of the interface that PHP needs for what it writes itself. */
const WORDS =
  /^(?:newsCard\.readArticle|newsFeed\.(?:heading|empty)|hotlineCard\.\w+|date\..+|state\.staleNotice_day)$/;

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { version } = json('package.json');

/** Resolves to the plugin's files, [path in the zip, text or bytes]. */
export async function pluginFiles() {
  const known = widgets();
  const index = {
    version,
    hash: `${version}-${hashOf(readFileSync('dist/embed/embed.js'))}`,
    languages: LANGUAGES,
    heading: HEADING,
    most: MOST_STORIES,
    widgets: known,
    offices: await offices(),
    words: Object.fromEntries(LANGUAGES.map((lang) => [lang, wordsOf(lang)])),
    heights: json('src/server/heights.json'),
  };
  const sources = filesIn(SOURCE, FOLDER).filter(([path]) => !path.endsWith('/languages/words.json'));
  return [
    ...sources.map(([path, bytes]) => [path, withVersion(path, bytes)]),
    ...filesIn('dist/embed', `${FOLDER}/embed`).filter(([path]) => !/\/frame[-.]/.test(path)),
    [`${FOLDER}/LICENSE`, readFileSync('LICENSE')],
    [`${FOLDER}/data/index.json`, JSON.stringify(index)],
    ...(await plainFiles()).map(([office, lang, level, texts]) => [
      `${FOLDER}/data/plain/${office}-${lang}-${level}.json`,
      JSON.stringify(texts),
    ]),
    ...Object.entries(known).map(([name, widget]) => [`${FOLDER}/blocks/${name}/block.json`, blockOf(name, widget)]),
    ...translations(SOURCE, known).map(([name, content]) => [`${FOLDER}/languages/${name}`, content]),
  ];
}

/** Writes the zip file, and resolves to its path. */
export async function writeZip(path = `reports/iom-widgets-wordpress-${version}.zip`) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, zip(await pluginFiles()));
  return path;
}

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 10);

const withVersion = (path, bytes) =>
  /\/(?:iom-widgets\.php|readme\.txt)$/.test(path) ? bytes.toString().replaceAll('0.0.0', version) : bytes;

const flat = (value, key = '') =>
  typeof value === 'string'
    ? [[key, value]]
    : Object.entries(value).flatMap(([name, inner]) => flat(inner, key ? `${key}.${name}` : name));

const wordsOf = (lang) => Object.fromEntries(flat(json(`locales/${lang}.json`)).filter(([key]) => WORDS.test(key)));

function blockOf(name, { title, description, attributes }) {
  const block = {
    $schema: 'https://schemas.wp.org/trunk/block.json',
    apiVersion: 2,
    name: `iom-widgets/${name}`,
    version,
    title,
    category: 'iom-widgets',
    icon: 'admin-site-alt3',
    description,
    keywords: ['iom', 'migration'],
    textdomain: 'iom-widgets',
    usesContext: ['postId'],
    attributes: {
      ...Object.fromEntries(Object.entries(attributes).map(([attribute, { type }]) => [attribute, { type }])),
      text: { type: 'string', source: 'html', default: '' },
    },
    supports: { html: false, align: ['wide', 'full'] },
    style: 'iom-widgets',
    editorScript: 'iom-widgets-editor',
    editorStyle: 'iom-widgets-editor',
  };
  return `${JSON.stringify(block, null, 2)}\n`;
}
