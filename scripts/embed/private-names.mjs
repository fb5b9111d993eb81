// Private members of classes as ordinary properties: browsers before Safari 14.1 and Firefox 90 know no `#name`, and what a
// compiler writes instead is a WeakMap for each. Their new names are shorter, and no other property has one.
import { readdirSync, readFileSync } from 'node:fs';

const PRIVATE = /#([a-zA-Z]\w*)/g;

/** A new name for each private name of each file: no class may share one with its base class, which is in another file. */
function namesOfAll() {
  const names = new Map();
  const files = readdirSync('src', { recursive: true }).filter((file) => file.endsWith('.ts'));
  for (const file of files.map((each) => `src/${each}`).sort())
    for (const [, name] of readFileSync(file, 'utf8').matchAll(PRIVATE)) {
      const key = `${file}#${name}`;
      if (!names.has(key)) names.set(key, `$${names.size.toString(36)}`);
    }
  return names;
}

/** The source with `rename(name)` for each private name. */
export function renamePrivate(source, ast, rename) {
  const places = [];
  JSON.stringify(ast, (_, node) => {
    if (node?.type === 'PrivateIdentifier') places.push(node);
    return node;
  });
  let code = source;
  for (const { name, start, end } of places.sort((a, b) => b.start - a.start))
    code = code.slice(0, start) + rename(name) + code.slice(end);
  return code;
}

let names;

export const privateNames = {
  name: 'private-names',
  enforce: 'pre',
  transform(code, id) {
    const file = /\/(src\/.*\.ts)$/.exec(id)?.[1];
    if (!file || !code.includes('#')) return undefined;
    names ??= namesOfAll();
    return {
      code: renamePrivate(code, this.parse(code, { lang: 'ts' }), (name) => names.get(`${file}#${name}`)),
      map: null,
    };
  },
};
