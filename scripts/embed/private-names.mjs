// Replaces private members with ordinary properties, because browsers before Safari 14.1 and Firefox 90 do not support
// `#name`, and a compiler would write a WeakMap for each. The new names are shorter, and unique.
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const PRIVATE = /#([a-zA-Z]\w*)/g;

/** A new name for each private name of each file, because a class must not share one with its base class in another file. */
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

/** Replaces each private name in the source with `rename(name)`. */
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
    // The checkout itself may be in a folder named `src`.
    const file = relative('', id);
    if (!/^src\/.*\.ts$/.test(file) || !code.includes('#')) return undefined;
    names ??= namesOfAll();
    return {
      code: renamePrivate(code, this.parse(code, { lang: 'ts' }), (name) => names.get(`${file}#${name}`)),
      map: null,
    };
  },
};
