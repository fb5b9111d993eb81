// Small plugins of the embed build, for files that name other files, and for what the files need.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minify } from 'terser';
import { hashOf } from './finish-embed.mjs';
import { HASH_PLACE, inOneFile, plainName } from './name-files.mjs';
import { documentOf, languages, offices } from './offices-plugin.mjs';
import { READY, readyWidgets } from './ready-plugin.mjs';
import { withoutTemplates, withPlainExpressions } from './plain-strings.mjs';
import { wordsEnding } from './words-plugin.mjs';

/** Files of the embed build by entry, known once it is built. */
export const embedFiles = new Map();
/** The files that each entry imports, and the endings of the words' files that it adds: none for those of all widgets. */
const needs = new Map();

export const collectEntryFiles = {
  name: 'remember-embed-files',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
      embedFiles.set(chunk.name, chunk.fileName);
      const chunks = withImports(chunk, bundle);
      const words = chunks.flatMap(({ moduleIds }) => moduleIds.flatMap((id) => wordsEnding(id) ?? []));
      const others = chunks.slice(1).map(({ fileName }) => plainName(fileName));
      needs.set(chunk.name, { words, others });
    }
  },
};

/** Whether a chunk is one file of messages or one document. Words that come with a calendar import it. */
const isRawData = ({ moduleIds: [id, ...more] = [], imports = [] }) =>
  more.length === 0 && imports.length === 0 && /^\0(?:words:.*\/|names:|office:)/.test(id);

/** Emits messages and documents as they were loaded, because the bundler's code to export them is larger. */
export const emitRawData = {
  name: 'write-data',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (isRawData(chunk)) chunk.code = this.getModuleInfo(chunk.moduleIds[0]).code;
  },
};

/** Minifies again, which saves 250 bytes of a first card over the bundler's own minifier. */
export const minifyWithTerser = {
  name: 'minify-again',
  async generateBundle({ format }, bundle) {
    const isModule = format === 'es';
    // Reading a property has no effect in our code, and no function of it is a constructor. The small scripts gain nothing.
    const ours = isModule && { hoist_funs: true, pure_getters: true, unsafe_arrows: true };
    const compress = { ecma: 2020, passes: 3, keep_fargs: false, ...ours };
    for (const chunk of Object.values(bundle)) {
      // Data is written as it is, and a build may have thousands of files of it.
      if (chunk.type !== 'chunk' || (isModule && isRawData(chunk))) continue;
      const type = isModule ? 'module' : 'script';
      const plain = withoutTemplates(chunk.code, type);
      const { code } = await minify(plain, { ecma: 2020, module: isModule, compress });
      chunk.code = withPlainExpressions(code, type);
    }
  },
};

/** A chunk and all its imports, each once. */
function withImports(chunk, bundle, found = [chunk]) {
  for (const name of chunk.imports) {
    const next = bundle[name];
    if (!next || found.includes(next)) continue;
    found.push(next);
    withImports(next, bundle, found);
  }
  return found;
}

/** Emits the Lao letters of Noto Sans Lao and its licence, and passes their names to the module that loads them. */
export const shipFonts = {
  name: 'ship-fonts',
  transform(code, id) {
    if (!id.endsWith('src/embed/fonts.ts')) return undefined;
    const ship = (path, name, extension) => {
      const source = readFileSync(`node_modules/@fontsource/noto-sans-lao/${path}`);
      const fileName = `${name}-${hashOf(source)}.${extension}`;
      this.emitFile({ type: 'asset', fileName, source });
      return fileName;
    };
    ship('LICENSE', 'noto-sans-lao-licence', 'txt');
    const files = Object.fromEntries(
      [400, 700].map((weight) => [
        weight,
        ship(`files/noto-sans-lao-lao-${weight}-normal.woff2`, `noto-sans-lao-${weight}`, 'woff2'),
      ]),
    );
    return { code: `const FONT_FILES = ${JSON.stringify(files)};\n${code}`, map: null };
  },
};

const marked = (names, mark) => Object.fromEntries(names.map((name) => [name, mark]));

/** The files of all widgets. */
const OF_ALL = ['core', 'ready'];

/** A row of `WIDGETS` in src/embed/embed.ts. */
function rowOf(name) {
  const { words } = needs.get(name);
  const others = needs.get(name).others.filter((file) => !OF_ALL.includes(file) && !file.startsWith('ready-'));
  const marked = (file) => `${words.includes(`-${file}`) ? '+' : '~'}${file}`;
  const isReady = readyWidgets().includes(name);
  const inner = isReady ? (READY[name].inner ?? []) : [];
  const files = [name, ...inner].map(marked).join(' ');
  const more = others.filter((file) => !inner.includes(file)).map((file) => marked(file).replace('~', ''));
  const known = ['', ...[name, ...others].map((file) => `-${file}`)];
  if (
    !OF_ALL.every((file) => needs.get(name).others.includes(file)) ||
    !words.includes('') ||
    !words.every((ending) => known.includes(ending))
  )
    throw new Error(`${name} needs files that a row cannot state: see WIDGETS in embed.ts`);
  const shown = documentOf(name);
  return `${files}${isReady ? '/' : ' '}${[...more, ...(shown ? [`#-${shown}-@`] : [])].join(' ')}`;
}

/** Constants of the classic scripts, by entry. */
const constantsOf = (names) => ({
  embed: () => ({
    WIDGETS: names.map(rowOf).join(),
    MARKS: {
      ...marked(languages(), '@'),
      ...marked(offices(), '#'),
    },
    ENDING: /-[\w-]{8}\.js$/.exec(embedFiles.get('config'))[0],
  }),
  frame: () => ({ WIDGET_FILE: embedFiles.get('frame-widget'), WHOLE_FILE: embedFiles.get('whole') }),
});

/** @param names Names of the widgets: `news-card`. */
export const fillInFiles = (names) => ({
  name: 'fill-in-embed-files',
  transform(code, id) {
    const entry = id.endsWith('src/embed/embed.ts') ? 'embed' : id.endsWith('src/embed/frame/page.ts') ? 'frame' : '';
    if (!entry) return undefined;
    const constants = Object.entries(constantsOf(names)[entry]()).map(
      ([name, value]) => `const ${name} = ${JSON.stringify(value)};`,
    );
    return { code: `${constants.join(' ')}\n${code}`, map: null };
  },
});

/** Leaves fonts out: like modules, they need CORS, and the single-file frame must work without it. */
export const leaveOutFonts = {
  name: 'leave-out-fonts',
  transform: (_, id) =>
    id.endsWith('src/embed/fonts.ts') ? { code: 'export function addFonts() {}', map: null } : undefined,
};

/** Leaves the rare names of characters out of the file that has everything in one. */
export const leaveOutRareNames = {
  name: 'leave-out-rare-names',
  transform: (_, id) =>
    id.endsWith('feeds/rare-names.ts') ? { code: 'export const decodeRareName = undefined;', map: null } : undefined,
};

export const fillInHash = {
  name: 'fill-in-hash',
  transform(code, id) {
    if (!/src\/embed\/(?:load-file|again)\.ts$/.test(id)) return undefined;
    if (inOneFile(this)) return { code: 'export const loadFile = undefined;', map: null };
    return { code: `const HASH = '${HASH_PLACE}';\n${code}`, map: null };
  },
};

/** Has the widgets' files keep what they define, until `start` of src/embed/start.ts, which each of them exports. */
export const startLate = {
  name: 'start-late',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id.endsWith('/core/define.js') && DEFINE.test(importer) ? resolve('src/embed/start.ts') : undefined,
  transform(code, id) {
    if (inOneFile(this) || !DEFINE.test(id)) return undefined;
    return { code: `${code}\nexport { start } from '../embed/start.js';`, map: null };
  },
};
const DEFINE = /src\/define\/[\w-]+\.ts$/;

/** Has each `import()` of a file go through `importFile` of src/embed/load-file.ts, which is in the file that all need. */
export const retryImports = {
  name: 'retry-imports',
  renderChunk(code, { name, imports, exports }) {
    const isFirst = name === 'ready';
    const first = imports.find((file) => plainName(file) === 'ready');
    let text = code.replace(/\bimport\((["'])(\.\/[^"']+)\1\)/g, 'importFile("$2")');
    if (isFirst) {
      if (!/function importFile\(/.test(code)) throw new Error('ready: importFile is not there');
      text += '\nexport { importFile as importFile };';
    } else if (text !== code) {
      if (!first) throw new Error(`${name} imports files, but not the one that loads them`);
      text = `import { importFile } from "./${first}";\n${text}`;
    }
    // By its exports a whole file is told from an empty one.
    if (exports.length === 0) text += '\nexport const whole = 1;';
    return text === code ? undefined : { code: text };
  },
};

export const prepareLit = {
  name: 'prepare-lit',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return undefined;
    const imports = [
      `import { fillTemplate, trusted } from ${JSON.stringify(resolve('src/embed/lit-templates.ts'))};`,
      `import { litDocument as document } from ${JSON.stringify(resolve('src/embed/lit-document.ts'))};`,
    ];
    return { code: `${imports.join('\n')}\n${code}`, map: null };
  },
};
