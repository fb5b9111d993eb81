// Generates the module src/server/attributes.ts from the manifest: the attributes of each widget, and their values.

const HEAD = `// Made from the manifest by "npm run manifest".
import type { Tag } from '../registry.js';
`;

/** The source of the module. */
export function attributesModule(manifest) {
  const widgets = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .toSorted((a, b) => (a.tagName < b.tagName ? -1 : 1));
  const shared = widgets.flatMap(({ attributes = [] }) => attributes.filter(isShared)).map(({ name }) => name);
  // Adds `lang`, which every HTML element has, after the address of the content.
  const content = [...new Set(shared)].flatMap((name) => (name === 'src' ? [name, 'lang'] : [name]));
  const entries = widgets.map(({ tagName, attributes = [] }) => {
    const own = attributes.filter((each) => !isShared(each)).map(({ name }) => name);
    const names = own.map(quote).join(', ');
    if (!attributes.some(isShared)) return `${quote(tagName)}: [${['lang', ...own].map(quote).join(', ')}],`;
    return `${quote(tagName)}: ${own.length ? `[...CONTENT_ATTRIBUTES, ${names}]` : 'CONTENT_ATTRIBUTES'},`;
  });
  const all = widgets.flatMap(({ attributes = [] }) => attributes);
  const booleans = [...new Set(all.filter(({ type }) => type?.text === 'boolean').map(({ name }) => name))];
  const enums = new Map(all.flatMap(({ name, type }) => (isEnum(type?.text) ? [[name, valuesOf(type.text)]] : [])));
  return `${HEAD}
/** The attributes of every widget that shows content. */
export const CONTENT_ATTRIBUTES: readonly string[] = [${content.map(quote).join(', ')}];

/** The attributes of each widget. */
export const ATTRIBUTES: Readonly<Record<Tag, readonly string[]>> = {
${entries.join('\n')}
};

/** Attributes without a value: each is present or absent. */
export const BOOLEAN_ATTRIBUTES: readonly string[] = [${booleans.map(quote).join(', ')}];

/** Attributes with a closed list of values. */
export const ENUM_VALUES: Readonly<Record<string, readonly string[]>> = {
${[...enums].map(([name, values]) => `${quote(name)}: [${values.map(quote).join(', ')}],`).join('\n')}
};
`;
}

const isShared = ({ inheritedFrom }) => inheritedFrom?.name === 'ContentElement';
const quote = (text) => `'${text}'`;
const members = (type) => type.split('|').map((each) => each.trim().replaceAll("'", ''));
const valuesOf = (type) => members(type).filter((each) => each !== 'undefined');
// A union of literals: quoted strings, or numbers. A union with `string` allows any text.
const isEnum = (type = '') =>
  type.includes('|') &&
  type.split('|').every((each) => /^('[^']*'|\d+|undefined)$/.test(each.trim())) &&
  valuesOf(type).length > 1;
