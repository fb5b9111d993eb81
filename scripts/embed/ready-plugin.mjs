// Emits what a page needs for a widget with a built-in office: the view in each language, which is its shadow tree as data, and a
// file for each such widget with its styles. The server's renderer makes the trees, so the templates are their only source.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFragment } from 'parse5';
import { inOneFile } from './name-files.mjs';
import { languages, offices, others } from './offices-plugin.mjs';
import { shrinkCss } from './shrink-source.mjs';

/** `dist/server` is built before these files are. */
const SERVER = pathToFileURL(resolve('dist/server/index.js')).href;

/**
 * Widgets whose views the build makes: the attribute that names what is shown, the widgets inside, whether it is only inside of
 * others, and the file and function for what a reader does with it.
 */
export const READY = {
  'contact-block': { key: 'contact', use: ['use-contact', 'useContact'] },
  'global-goals': {},
  'key-facts': {},
  'language-menu': { isInner: true, use: ['use-languages', 'useLanguages'] },
  'news-article': {
    key: 'story',
    inner: ['programme-badge', 'contact-block'],
    use: ['use-article', 'useArticle'],
  },
  'news-card': { key: 'story', use: ['use-news', 'useNews'] },
  'news-feed': { inner: ['news-card'], use: ['use-news', 'useNews'] },
  'office-header': { inner: ['language-menu', 'office-menu'] },
  'office-menu': { use: ['use-menu', 'useOfficeMenu'] },
  'office-profile': { key: 'section' },
  'programme-badge': { key: 'programme' },
};

const stylesOf = (name) => `src/widgets/${name}/${name}.styles.ts`;

/** Those with styles; those inside of others first, because a chunk takes what its files import. */
export const READY_ORDER = Object.keys(READY)
  .filter((name) => existsSync(stylesOf(name)))
  .sort((one, other) => Number(!!READY[one].inner) - Number(!!READY[other].inner));

export const readyWidgets = () => Object.keys(READY).filter((name) => !READY[name].isInner);

const textOf = (file) => {
  const [, css] = /css`([^`$]*)`/.exec(readFileSync(`src/${file}.styles.ts`, 'utf8'));
  return shrinkCss(css);
};

const written = (tree) => JSON.stringify(tree).replace(/"([a-z]+)":/g, '$1:');

/** A node as data; see src/embed/ready/tree.ts. */
function treeOf(node) {
  if (node.nodeName === '#text') return [node.value];
  if (node.nodeName === '#comment') return [];
  if (/^(?:style|link)$/.test(node.nodeName)) return [];
  const children = (node.content ?? node).childNodes.flatMap(treeOf);
  if (node.nodeName === 'template') return [['template', 0, ...children]];
  const attributes = node.attrs
    .filter(({ name }) => name !== 'defer-hydration')
    .map(({ name, value }) => [name, value]);
  const tree = [node.nodeName, attributes.length > 0 ? Object.fromEntries(attributes) : 0, ...children];
  return [
    written(tree.slice(0, 2)) === KEPT && children.length === 1 && typeof children[0] === 'string' ? children : tree,
  ];
}

/** A text that stays on a line. */
const KEPT = '["span",{class:"keep"}]';

/** What only the whole widget can show. */
const WHOLE = { tree: '0', state: 'whole' };

async function treeIn(office, widget, language, id) {
  const { renderWidget } = await import(SERVER);
  const { key } = READY[widget];
  const attributes = { office, ...(id && { [key]: id }) };
  // What is wrong with the content of one office is for the whole widget to say.
  const html = await renderWidget(`iom-${widget}`, attributes, { lang: language, styles: '/' }).catch(() => '');
  // Which pictures a page shows is its own choice.
  if (!html || html.includes('<img')) return WHOLE;
  const [host] = parseFragment(html).childNodes;
  const [state] = host.attrs.flatMap(({ name, value }) => (name === 'state' ? [value] : []));
  const [tree] = treeOf(host.childNodes.find(({ nodeName }) => nodeName === 'template'));
  return { tree: written(tree), state: state === 'ready' ? undefined : state };
}

async function viewOf(office, widget, language, given) {
  const { tree, state } = await treeIn(office, widget, language, given);
  // Without one, a widget shows that which has the same tree.
  let id = given;
  for (const each of idsOf(office, widget))
    if (!id && (await treeIn(office, widget, language, each)).tree === tree) id = each;
  const more = Object.entries({
    id,
    state,
    words: await wordsOf(widget, language),
    language: defaultOf(office),
    others: others()[office],
  });
  const exports = more
    .filter(([, value]) => value)
    .map(([name, value]) => `export let ${name}=${JSON.stringify(value)}`);
  return [`export default ${tree}`, ...exports].join(';');
}

/** The language of an office, if it is not English. */
function defaultOf(office) {
  const { language } = JSON.parse(readFileSync(`src/offices/${office}/office.json`, 'utf8'));
  return language === 'en' ? undefined : language;
}

/** The values of the key of a widget in the documents of an office. */
function idsOf(office, widget) {
  const read = (name) => JSON.parse(readFileSync(`src/offices/${office}/${name}.json`, 'utf8'));
  const { key } = READY[widget];
  const named = (ids) => [...new Set(ids)].filter((id) => /^[\w-]+$/.test(id));
  if (key === 'story') return named(read('news').items.map((item) => item._iom?.story ?? item.id));
  if (key === 'section') return ['who-we-are', 'our-work'];
  return key ? named((read('office')[`${key}s`] ?? []).map(({ id }) => id)) : [];
}

/** What a widget says when a reader has used it, in the order that its file knows. */
async function wordsOf(widget, language) {
  const { loadLanguage, translatorOf } = await import(pathToFileURL(resolve('dist/i18n/messages.js')).href);
  const { languageName } = await import(pathToFileURL(resolve('dist/i18n/language-name.js')).href);
  await loadLanguage(language);
  const t = translatorOf(language);
  const all = [widget, ...(READY[widget].inner ?? [])];
  if (all.includes('language-menu')) return [t('languageMenu.changed', { language: languageName(language, t) })];
  if (all.includes('contact-block')) return [t('contactBlock.copied'), t('contactBlock.copyFailed')];
  return undefined;
}

export const readyPlugin = {
  name: 'make-views',
  enforce: 'pre',
  buildStart() {
    if (inOneFile(this)) return;
    for (const widget of Object.keys(READY))
      this.emitFile({ type: 'chunk', id: `ready:${widget}`, name: `ready-${widget}` });
    for (const widget of readyWidgets()) {
      for (const office of offices())
        for (const language of languages())
          for (const id of ['', ...idsOf(office, widget)]) {
            const name = [office, widget, language, ...(id ? [id] : [])].join('-');
            this.emitFile({ type: 'chunk', id: `view:${office}/${widget}/${language}/${id}`, name });
          }
    }
  },
  resolveId: (id) => (/^(?:ready|view|css):/.test(id) ? `\0${id}` : undefined),
  async load(id) {
    const [, kind, rest] = /^\0(ready|view|css):(.*)$/.exec(id) ?? [];
    if (kind === 'css') return { code: `export default ${JSON.stringify(textOf(rest))}`, moduleType: 'js' };
    if (kind === 'view') return { code: await viewOf(...rest.split('/')), moduleType: 'js' };
    if (kind !== 'ready') return undefined;
    const { ATTRIBUTES } = await import(SERVER);
    const { key = '', inner = [], isInner, use } = READY[rest];
    // The attributes of all such widgets do not depend on the widget.
    const unknown = ATTRIBUTES[`iom-${rest}`].filter(
      (name) => !ATTRIBUTES['iom-key-facts'].includes(name) && name !== key,
    );
    const path = (file) => JSON.stringify(resolve(`src/embed/ready/${file}.ts`));
    // Such a widget has no view of its own.
    if (isInner) unknown.push('office');
    const given = [key, unknown.join(' '), inner.map((name) => `iom-${name}`).join(' ')];
    const sheets = [
      ...(isInner ? [] : ['widgets/content-element/content-element']),
      ...(existsSync(stylesOf(rest)) ? [`widgets/${rest}/${rest}`] : []),
    ];
    const code = [
      `import { addWidget, start as startAll } from ${path('start')};`,
      ...sheets.map((file, index) => `import css${index} from 'css:${file}';`),
      ...inner.map((name) => `import 'ready:${name}';`),
      ...(use ? [`import { ${use[1]} as use } from ${path(use[0])};`] : []),
      // The bundler loses the export of another file.
      'export const start = startAll;',
      `addWidget(${JSON.stringify(rest)}, [${sheets.map((_, index) => `css${index}`)}], ${JSON.stringify(given)}${use ? ', use' : ''});`,
    ];
    return { code: code.join('\n'), moduleType: 'js' };
  },
  // The styles of a widget are in its small file only.
  transform(code, id) {
    if (id === resolve('src/embed/ready/styles.ts')) return `import HOST_STYLES from 'css:theme/host';\n${code}`;
    if (inOneFile(this) || !id.endsWith('.styles.ts')) return undefined;
    const [, file] = /src\/(.*)\.styles\.ts$/.exec(id);
    return [code.replace(/css`[^`$]*`/, 'css(text)'), `import text from 'css:${file}';`].join('\n');
  },
};
