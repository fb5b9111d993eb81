// Small minifiers for scripts, each with a fault that minifiers on partners' servers have.

const SPACE = /\s/;
const WORD = /[\w$\u0080-\ufefe]/;
/** Text after which these minifiers take a slash for the start of an expression. */
const BEFORE_EXPRESSION = /(?:[(,=:[!&|?{};]|\breturn)$/;

/** The end of what begins at `start`, after the next `close` that is not escaped. */
function endOf(code, start, close, knowsSets) {
  let at = start + 1;
  for (let inSet = false; at < code.length && (code[at] !== close || inSet); at++) {
    if (code[at] === '\\') at++;
    else if (close === '/' && knowsSets) inSet = code[at] === '[' || (inSet && code[at] !== ']');
  }
  return at + 1;
}

/** Removes the spaces that `code` can do without, outside of what is between two of `quotes`. */
function squeeze(code, quotes, expression = BEFORE_EXPRESSION, knowsSets = true) {
  let out = '';
  for (let at = 0; at < code.length;) {
    const sign = code[at];
    const isExpression = sign === '/' && expression.test(out.slice(-6));
    if (isExpression || quotes.includes(sign)) {
      const end = endOf(code, at, sign, knowsSets);
      out += code.slice(at, end);
      at = end;
    } else if (SPACE.test(sign)) {
      let end = at;
      while (SPACE.test(code[end] ?? '')) end++;
      if (WORD.test(out.slice(-1)) && WORD.test(code[end] ?? '')) out += ' ';
      at = end;
    } else {
      out += sign;
      at++;
    }
  }
  return out;
}

export const MINIFIERS = {
  'a template ends at the next backtick': (code) => squeeze(code, `'"\``),
  'no templates': (code) => squeeze(code, `'"`),
  'an expression only after a bracket, a comma or a sign of equality': (code) => squeeze(code, `'"\``, /[(,=]$/),
  'an expression ends at the next slash': (code) => squeeze(code, `'"\``, BEFORE_EXPRESSION, false),
  'no byte order mark': (code) => code.replace(/^\ufeff/, ''),
};
