// Removes i18next from the files of the script tag: src/embed/messages.ts replaces it, and each module with messages imports
// its part of the catalogues, one file per language, loaded when that language is shown.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { compileWords, flatten, keyShortener } from './compile-words.mjs';
import { hasHyphens, languageTags, readLanguages, tagsOf } from '../languages.mjs';
import { FILES, OFFICES, officeIds } from '../offices.mjs';
import { inOneFile } from './name-files.mjs';

const ENGINE = 'src/embed/messages.ts';
const REPLACED = /\/i18n\/messages\.js$/;
/** The part that every page loads: all messages that do not belong to one widget, and those of the card, on most pages. */
const MAIN = 'main';
const SOURCE = 'en';
/** Messages of the plain HTML form only, which no page loads. */
const SERVER = 'plainHtml';
/** Messages for when loading messages fails. */
const LAST_WORDS = ['state.errorBody', 'common.retry', 'quickExit.label'];

/** A literal key in code. */
const KEY = /(?<=')[a-zA-Z]+\.[a-zA-Z]+(?=')/g;

const loadNamesCode = (isOneFile) =>
  isOneFile
    ? 'export const loadNames = async () => ({ default: {} });'
    : `import { loadFile } from ${JSON.stringify(resolve('src/embed/load-file.ts'))}; export const loadNames = (language) => loadFile('names-' + language);`;

/** Languages that the built-in documents name or are written in, beside those that words are in. */
function tagsInUse() {
  const known = new Set([...languageTags(), ...Object.keys(tagsOf(readLanguages().languages))]);
  const isNew = (tag) => TAG.test(tag) && !known.has(tag) && !known.has(tag.split('-')[0]);
  const inValue = (value, key) => {
    if (typeof value === 'string') return /^languages?$/.test(key) && isNew(value) ? [value] : [];
    if (typeof value !== 'object' || !value) return [];
    if (Array.isArray(value)) return value.flatMap((each) => inValue(each, key));
    const entries = Object.entries(value);
    const isMap = entries.every(([name]) => TAG.test(name) && name !== 'id');
    return entries.flatMap(([name, each]) => [...(isMap && isNew(name) ? [name] : []), ...inValue(each, name)]);
  };
  const documents = officeIds().flatMap((id) => FILES.map((file) => JSON.parse(read(`${OFFICES}/${id}/${file}.json`))));
  return [...new Set(documents.flatMap((document) => inValue(document, '')))].sort();
}
const TAG = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;

const read = (file) => readFileSync(file, 'utf8');
/** The ending of its file name after the language: empty, or `-contact-block`. */
const ending = (part) => (part === MAIN ? '' : `-${part}`);
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @param widgets Their names: `news-card`. */
export function wordsPlugin(widgets) {
  const kept = new Map();
  const catalogue = (language) => {
    if (!kept.has(language)) kept.set(language, JSON.parse(read(`locales/${language}.json`)));
    return kept.get(language);
  };
  const source = catalogue(SOURCE);
  const ours = readLanguages().languages;
  const languages = ours.map(({ tag }) => tag);
  const hasForms = ours.some(({ forms }) => forms);
  const code = readdirSync('src', { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`src/${file}`));
  const short = keyShortener(source, new Set(code.flatMap((text) => text.match(KEY) ?? [])));
  const inShort = (texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [short(key), text]));
  const partOf = (section) => (section !== 'newsCard' && widgets.includes(kebab(section)) ? kebab(section) : MAIN);

  /** The names of languages that the built-in offices use, but that no words are in. */
  let inUse;
  const namesOf = (language) => {
    const own = flatten(catalogue(language));
    const { languages: all } = JSON.parse(read(`locales/names/${language}.json`));
    const named = (inUse ??= tagsInUse()).map((tag) => [`languages.${tag}`, all[tag] ?? all[tag.split('-')[0]]]);
    return Object.fromEntries(named.filter(([key, name]) => name && !(key in own)));
  };

  const load = {
    /** Code that adds a part; in a single file, also how to load it. */
    part(part, inOneFile) {
      const loaders = languages.map(
        (language) => `${JSON.stringify(language)}: () => import('words:${language}/${part}')`,
      );
      const load = inOneFile ? `, (language) => ({ ${loaders.join(', ')} })[language]()` : '';
      return `import { addWords } from ${JSON.stringify(resolve(ENGINE))}; addWords(${JSON.stringify(ending(part))}${load});`;
    },
    /** The part in one language. */
    words(language, part) {
      const { default: own, en } = compileWords(
        language,
        catalogue(language),
        source,
        (section) => section !== SERVER && partOf(section) === part,
      );
      if (part === MAIN) Object.assign(own, namesOf(language));
      const { forms } = ours.find(({ tag }) => tag === language);
      const made = `import{makeForms}from${JSON.stringify(resolve('src/i18n/make-forms.ts'))};export let forms=makeForms(${JSON.stringify(forms)});`;
      return `${part === MAIN && forms ? made : ''}export default${JSON.stringify(inShort(own))}${en ? `;export let en=${JSON.stringify(inShort(en))}` : ''}`;
    },
    /** The names of languages that its words lack. */
    names(language) {
      const own = flatten(catalogue(language));
      const all = flatten(JSON.parse(read(`locales/names/${language}.json`)));
      return `export default${JSON.stringify(Object.fromEntries(Object.entries(all).filter(([key]) => !(key in own))))}`;
    },
    /** The languages, without what loads them. */
    catalogues() {
      const entries = ours.map(({ tag, autonym, dir }) => [tag, { autonym, dir }]);
      return `export const LANGUAGES = ${JSON.stringify(Object.fromEntries(entries))}; export const TAGS = ${JSON.stringify(tagsOf(ours))}; export const HYPHENATED = ${hasHyphens(ours)};`;
    },
  };

  return {
    name: 'compile-words',
    enforce: 'pre',
    buildStart() {
      if (inOneFile(this)) return;
      for (const language of languages)
        for (const part of new Set(
          Object.keys(source)
            .filter((section) => section !== SERVER)
            .map(partOf),
        ))
          this.emitFile({ type: 'chunk', id: `words:${language}/${part}`, name: language + ending(part) });
      for (const language of languages)
        this.emitFile({ type: 'chunk', id: `names:${language}`, name: `names-${language}` });
    },
    resolveId(id, importer) {
      if (/^(?:words|names):/.test(id)) return `\0${id}`;
      return REPLACED.test(id.replace(/^\.(?=\/)/, () => dirname(importer ?? ''))) ? resolve(ENGINE) : undefined;
    },
    load(id) {
      if (id === resolve('src/i18n/catalogues.ts')) return { code: load.catalogues(), moduleType: 'js' };
      if (id === resolve('src/i18n/load-names.ts')) return { code: loadNamesCode(inOneFile(this)), moduleType: 'js' };
      if (id === resolve('src/i18n/forms.ts') && !hasForms)
        return { code: 'export const formsOf = () => undefined, takeForms = () => {};', moduleType: 'js' };
      if (id.startsWith('\0names:')) return { code: load.names(id.slice('\0names:'.length)), moduleType: 'js' };
      const [, first, part] = /^\0words:([\w-]+)(?:\/([\w-]+))?$/.exec(id) ?? [];
      if (!first) return undefined;
      return { code: part ? load.words(first, part) : load.part(first, inOneFile(this)), moduleType: 'js' };
    },
    transform(code, id) {
      if (id === resolve(ENGINE)) {
        const texts = flatten(source);
        const lastWords = Object.fromEntries(LAST_WORDS.map((key) => [short(key), texts[key]]));
        return `const LAST_WORDS = ${JSON.stringify(lastWords)};${code}`;
      }
      if (!id.startsWith(resolve('src'))) return undefined;
      const sections = (code.match(KEY) ?? []).map((key) => key.split('.')[0]);
      const parts = new Set(sections.filter((section) => Object.hasOwn(source, section)).map(partOf));
      return [...parts].map((part) => `import 'words:${part}';\n`).join('') + code.replace(KEY, short);
    },
  };
}

/** The file name ending, such as `-contact-block`, of the part that the module `id` adds. */
export function wordsEnding(id) {
  const [, part] = /^\0words:([\w-]+)$/.exec(id) ?? [];
  return part && ending(part);
}
