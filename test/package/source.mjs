// Reads the source for the tests of the project rules: files, their imports, the content of their templates.
import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

export const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
export const json = (path) => JSON.parse(read(path));

/** Paths below a folder, from the root of the package. */
export const files = (folder, extension = '') =>
  readdirSync(new URL(folder, ROOT), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(new URL(ROOT).pathname.length))
    .map((path) => path.replaceAll('\\', '/').replaceAll('//', '/'))
    .sort();

/** Removes comments, because they may contain text that is forbidden in code. */
export const withoutComments = (code) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** [path, code] of every source file. */
export const SOURCES = files('src', '.ts').map((path) => [path, read(path)]);
export const CODE = SOURCES.map(([path, code]) => [path, withoutComments(code)]);

/** The imports of a file, including types: paths from the root for our own files, names for packages. */
export const importsOf = (path, code) =>
  [...withoutComments(code).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, name]) =>
    name.startsWith('.') ? new URL(name, `file:///${path}`).pathname.slice(1).replace(/\.js$/, '.ts') : name,
  );

/** `core` for src/core/define.ts, `index` for src/index.ts. */
export const layerOf = (path) => /^src\/([\w-]+)/.exec(path)?.[1];

/** Bodies of a module's top-level functions by name. */
const functionsOf = (code) =>
  Object.fromEntries(
    code
      .split(/^export function /m)
      .slice(1)
      .map((body) => [/^\w+/.exec(body)[0], body]),
  );

// In a template, as the default of a parameter, or passed on as an option.
const PART = /\spart="([\w -]+)"|\bpart = '([\w-]+)'|\bpart: '([\w-]+)'/g;
const partsIn = (code) => [...code.matchAll(PART)].flatMap(([, ...names]) => names.find(Boolean).split(' '));
const BASE_FOLDER = 'src/widgets/content-element/';
const helpers = Object.assign(
  {},
  ...CODE.filter(([path]) => path.startsWith(BASE_FOLDER) && !path.endsWith('content-element.ts')).map(([, code]) =>
    functionsOf(code),
  ),
);

/** Parts in a template, including those of the templates that it calls. */
function partsOf(code, seen = new Set()) {
  const called = Object.keys(helpers).filter((name) => !seen.has(name) && new RegExp(`\\b${name}\\(`).test(code));
  called.forEach((name) => seen.add(name));
  return [...partsIn(code), ...called.flatMap((name) => partsOf(helpers[name], seen))];
}

const EVENT_NAMES = Object.fromEntries(
  [...read('src/core/events.ts').matchAll(/class (\w+Event) extends[^{]*\{\s*static readonly type = '([\w-]+)'/g)].map(
    ([, name, type]) => [name, type],
  ),
);
const eventsIn = (code) => [...code.matchAll(/new (\w+Event)\(/g)].map(([, name]) => EVENT_NAMES[name] ?? name);
const unique = (values) => [...new Set(values)].sort();

/** Parts, slots and events in the code of a widget; `tag` is one of the registry. */
export function interfaceOf(tag) {
  const name = tag.slice('iom-'.length);
  const codeOf = (path) => withoutComments(read(path));
  const own = files(`src/widgets/${name}`, '.ts')
    .filter((path) => !path.endsWith('.styles.ts'))
    .map(codeOf)
    .join('\n');
  const isContent = /extends ContentElement\b/.test(own);
  const base = isContent ? codeOf(`${BASE_FOLDER}content-element.ts`) : '';
  // Events of the widgets that it renders bubble through it.
  const inner = unique([...own.matchAll(/<(iom-[\w-]+)/g)].map(([, rendered]) => rendered));
  const code = own + base;
  return {
    parts: unique(partsOf(code)),
    slots: unique([...code.matchAll(/<slot(?: name="([\w-]+)")?/g)].map(([, slot]) => slot ?? '')),
    events: unique([
      ...eventsIn(own),
      ...(isContent ? eventsIn(codeOf('src/content/content-controller.ts')) : []),
      ...inner.flatMap((rendered) => interfaceOf(rendered).events),
    ]),
  };
}
