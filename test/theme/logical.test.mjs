// Forbidden in style sheets: physical sides, declarations that break Lao text, and one that engines draw each in their own way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODE } from '../package/source.mjs';

const SHEETS = CODE.filter(([path]) => path.endsWith('.styles.ts'));

/** The declarations of a style sheet for which `fault` is true. */
const faultsOf = (css, fault) =>
  [...withoutPairs(css).matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)]
    .filter(([, name, value]) => fault(name, value))
    .map(([all]) => all);

/**
 * Without the sides that a block treats alike, and those of the exit, which has a rule for text from right to left: the
 * browsers of the floor have no logical `inset`.
 */
const withoutPairs = (css) =>
  css.replace(/\{[^{}]*\}/g, (block) => {
    const [left, right] = ['left', 'right'].map((side) => new RegExp(`[{;\\s]${side}:\\s*([^;]+);`).exec(block)?.[1]);
    const isExit = css.includes("[dir='rtl'] .exit {");
    return left !== undefined && right !== undefined && (left === right || isExit)
      ? block.replace(/(?<=[{;\s])(?:left|right):[^;]+;/g, '')
      : block;
  });

const sides = (value) => value.trim().split(/\s+(?![^(]*\))/);
const RULES = {
  'no physical side': (name, value) =>
    /(^|-)(left|right)(-|$)/.test(name) ||
    (/^(float|clear|text-align|caption-side)$/.test(name) && /\b(left|right)\b/.test(value)) ||
    (/^(margin|padding|inset)$/.test(name) && sides(value).length === 4 && sides(value)[1] !== sides(value)[3]),
  'no text cut off at a mark': (name, value) =>
    name.endsWith('line-clamp') || (name === 'text-overflow' && value !== 'clip'),
  'no letter apart from the next, none slanted, no line stretched': (name, value) =>
    (name === 'letter-spacing' && value !== 'normal') ||
    (name === 'font-style' && value !== 'normal') ||
    (name === 'text-align' && value === 'justify') ||
    (name === 'text-transform' && value !== 'none') ||
    (name === 'word-break' && value !== 'normal') ||
    (name === 'line-break' && value !== 'auto'),
  'no slanted gradient that repeats, whose stripes Firefox draws as hairlines': (name, value) =>
    /repeating-linear-gradient\(-?\d/.test(value),
  'no height that a taller line would not fit': (name) => /^(height|max-height)$/.test(name),
};

test('the style sheets are found', () => assert.ok(SHEETS.length > 10));

for (const [what, fault] of Object.entries(RULES))
  test(what, () => {
    const faults = SHEETS.flatMap(([path, css]) => faultsOf(css, fault).map((found) => `${path}: ${found}`));
    assert.deepEqual(faults, []);
  });

test('each rule finds its fault', () => {
  for (const css of [
    'margin-left: 1px;',
    'right: 0;',
    'left: 0; right: 1px;',
    'border-right-color: red;',
    'text-align: left;',
    'padding: 0 1px 0 2px;',
    'text-overflow: ellipsis;',
    '-webkit-line-clamp: 3;',
    'letter-spacing: 1px;',
    'text-align: justify;',
    'word-break: break-all;',
    'height: 44px;',
  ])
    assert.ok(
      Object.values(RULES).some((fault) => faultsOf(`a { ${css} }`, fault).length > 0),
      css,
    );
  for (const css of [
    'margin-inline-start: 1px;',
    'text-align: start;',
    'padding: 6px 12px;',
    'inset: 0;',
    'left: 0; right: 0;',
  ])
    assert.ok(!Object.values(RULES).some((fault) => faultsOf(`a { ${css} }`, fault).length > 0), css);
});
