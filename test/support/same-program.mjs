// Compares scripts by what they say, not by how they are written.
import { parse } from 'acorn';

const WRITTEN = new Set(['start', 'end', 'raw', 'pattern', 'directive']);

/** The syntax tree as JSON; `!0` is `true`. */
const treeOf = (code, file) =>
  JSON.stringify(
    parse(code, { ecmaVersion: 2022, sourceType: /^(?:embed|frame-(?!widget))/.test(file) ? 'script' : 'module' }),
    (key, value) => {
      if (WRITTEN.has(key) && typeof value !== 'object') return key === 'pattern' ? unescaped(value) : undefined;
      const isNot = value?.type === 'UnaryExpression' && value.operator === '!' && value.argument.type === 'Literal';
      return isNot ? { type: 'Literal', value: !value.argument.value } : value;
    },
  );

const unescaped = (pattern) =>
  pattern
    .replace(/\\\//g, '/')
    .replace(/\\x([\da-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** Whether `minified` is the same program as `code`, which is in `file`. */
export function sameProgram(code, minified, file) {
  try {
    return treeOf(code, file) === treeOf(minified, file);
  } catch {
    return false;
  }
}
