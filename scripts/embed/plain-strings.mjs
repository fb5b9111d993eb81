// Writes the templates of the built files as plain strings. Optimisers on partners' servers minify our files once more, and
// many take a template for ended at the backtick of one inside of it, or do not know backticks at all: words lost their
// spaces, and a header its menu.
import { parse } from 'acorn';

/** Marks the place of a value in the string of a tagged template; `html` in patch-lit.mjs splits there. */
export const VALUE = '~';

const asString = (text) =>
  JSON.stringify(text).replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);

function asCall({ tag, quasi }, text) {
  const texts = quasi.quasis.map(({ value }) => value.cooked);
  if (texts.some((each) => each.includes(VALUE))) throw new Error(`A template contains “${VALUE}”: ${texts.join('…')}`);
  return `${text(tag)}(${[asString(texts.join(VALUE)), ...quasi.expressions.map((each) => `(${text(each)})`)].join()})`;
}

function asSum({ quasis, expressions }, text) {
  // Begins with a text, so that two numbers are not added.
  const pieces = quasis.flatMap(({ value: { cooked } }, index) => [
    ...(cooked || index === 0 ? [asString(cooked)] : []),
    ...(expressions[index] ? [`(${text(expressions[index])})`] : []),
  ]);
  return `(${pieces.join('+')})`;
}

/** Returns `code` without template literals. Tagged ones become calls with one string and the values. */
export function withoutTemplates(code, sourceType = 'module') {
  const text = (node) => {
    let out = '';
    let at = node.start;
    const write = (child) => {
      const tagged = child.type === 'TaggedTemplateExpression';
      if (!tagged && child.type !== 'TemplateLiteral') return forEachChild(child, write);
      out += code.slice(at, child.start) + (tagged ? asCall(child, text) : asSum(child, text));
      at = child.end;
    };
    write(node);
    return out + code.slice(at, node.end);
  };
  return text(parse(code, { ecmaVersion: 2022, sourceType }));
}

function forEachChild(node, visit) {
  const children = Object.values(node)
    .flat()
    .filter((value) => typeof value?.type === 'string')
    .sort((a, b) => a.start - b.start);
  for (const child of children) visit(child);
}

/** A character before a regular expression by which all minifiers tell it from a division. */
const KNOWN_BEFORE = '(,=:[!&|?{;';

/** An escape, which stays, or a sign of an expression at which a minifier stops or cuts that knows no sets. */
const SIGNS = /\\.|[ '"`/]/g;
const escaped = (sign) => (sign === '/' ? '\\/' : sign[1] ? sign : `\\x${sign.charCodeAt(0).toString(16)}`);

/**
 * Returns `code` with its regular expressions written so that any minifier leaves them: in brackets after an arrow and the
 * like, and without spaces, quotes and bare slashes.
 */
export function withPlainExpressions(code, sourceType = 'module') {
  const found = [];
  const look = (node) => {
    if (node.regex) found.push(node);
    forEachChild(node, look);
  };
  look(parse(code, { ecmaVersion: 2022, sourceType }));
  return found.reduceRight((out, { start, end, regex: { pattern, flags } }) => {
    const plain = `/${pattern.replace(SIGNS, escaped)}/${flags}`;
    return out.slice(0, start) + (KNOWN_BEFORE.includes(code[start - 1]) ? plain : `(${plain})`) + out.slice(end);
  }, code);
}
