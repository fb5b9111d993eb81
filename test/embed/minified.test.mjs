// Files that a partner's server minifies once more are still the same program. `npm run hosts` tries the real minifiers.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withoutTemplates, withPlainExpressions } from '../../scripts/embed/plain-strings.mjs';
import { sameProgram } from '../support/same-program.mjs';
import { MINIFIERS } from '../support/minifiers.mjs';

const FOLDER = 'dist/embed/';
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.js'));
const read = (file) => readFileSync(FOLDER + file, 'utf8');

for (const [fault, minify] of Object.entries(MINIFIERS))
  test(`every file stays the same program for a minifier with this fault: ${fault}`, () => {
    assert.deepEqual(
      FILES.filter((file) => !sameProgram(read(file), minify(read(file)), file)),
      [],
    );
  });

test('the minifiers have the faults that they are named for', () => {
  const nested = 'a=b`<p>${c?b`<i> ${d} </i> <b>`:0} e</p>`';
  const [ends, unknown, few] = Object.values(MINIFIERS);
  assert.notEqual(ends(nested), nested);
  assert.notEqual(unknown('a=`b > c`'), 'a=`b > c`');
  assert.notEqual(few('a=b=>/[^ ]+ /.test(b)'), 'a=b=>/[^ ]+ /.test(b)');
});

/** The results of a piece of code with and without its templates. */
const both = (code) =>
  [code, withoutTemplates(code, 'script')].map((each) =>
    new Function('t', `${each}; return r`)((strings, ...values) => [
      ...(typeof strings === 'string' ? strings.split('~') : strings),
      ...values,
    ]),
  );

test('a template becomes a sum or a call with one string', () => {
  for (const code of [
    'const r = `a`',
    'const a = 1, b = 2, r = `${a}${b}`',
    'const a = true, r = `x${a ? `y${a}z` : 0}\\n"\'`',
    'const r = t`<p>${1}</p>${[1, 2].map((n) => t`<i>${n}, ${n + 1}</i>`)}`',
    'const a = { b: `${(1, 2)}` }, r = t`${a.b}` + `-${a.b}`.length',
    'const r = `${typeof `a`}\\u2028`',
  ]) {
    const [first, second] = both(code);
    assert.deepEqual(second, first, code);
    assert.doesNotMatch(withoutTemplates(code, 'script'), /`/);
  }
  assert.throws(() => withoutTemplates('t`a~b`'), /contains “~”/);
});

test('an expression is in brackets where a minifier may not see it, without spaces and quotes', () => {
  for (const [code, plain] of [
    ['a=b=>/c d/.test(b)', 'a=b=>(/c\\x20d/).test(b)'],
    ["a=/['\"`]\\'/g", "a=/[\\x27\\x22\\x60]\\'/g"],
    ['a(/b/,c/d/e)', 'a(/b/,c/d/e)'],
    ['a=/[^/?#]/', 'a=/[^\\/?#]/'],
  ])
    assert.equal(withPlainExpressions(code, 'script'), plain);
});
