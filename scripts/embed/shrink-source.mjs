// Removes from the files of the script tag: spaces and comments of style sheets, which minifiers keep in templates, and the
// code of decorators, which Lit can replace with a static field.

const COMMENTS = /\/\*[^]*?\*\//g;

/** Minifies a style sheet to one line; keeps quoted strings. */
export function shrinkCss(css) {
  return css
    .replace(COMMENTS, '')
    .split(/('[^']*')/)
    .map((piece, index) =>
      index % 2
        ? piece
        : piece
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,>]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/;}/g, '}'),
    )
    .join('')
    .trim();
}

/** Converts `@property` and `@state` in the source of one element to Lit’s static field. */
export function withoutDecorators(source) {
  const fields = [];
  const plain = source.replace(
    /@(property|state)\((\{[^}]*\})?\) ((?:private )?(\w+))/g,
    (_, kind, given, field, name) => {
      fields.push(`${name}: ${kind === 'state' ? '{ state: true }' : (given ?? '{}')}`);
      return field;
    },
  );
  if (fields.length === 0) return source;
  const heads = plain.match(/^export (?:abstract )?class .*\{$/gm) ?? [];
  if (heads.length !== 1) throw new Error('A file with decorators must have one class, with its head on one line.');
  return plain.replace(heads[0], `$&\n  static properties = { ${fields.join(', ')} };`);
}

export const shrinkPlugin = {
  name: 'shrink-source',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('.styles.ts')) {
      const small = code.replace(/(?<=css`)[^`$]*(?=`)/g, shrinkCss);
      if (small === code && !code.includes("from 'css:"))
        throw new Error(`${id}: a style sheet without values was not minified`);
      return small;
    }
    return /\/src\/widgets\/.*\.ts$/.test(id) ? withoutDecorators(code) : undefined;
  },
};
