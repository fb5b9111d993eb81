// The themes, their exports, and the documentation of the tokens.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basename } from 'node:path';
import { files, json, read } from './source.mjs';

const themes = files('src/theme/themes', '.css').map((path) => basename(path));
const STYLES = [...files('src/theme', '.styles.ts'), ...files('src/widgets', '.styles.ts')].map((path) => read(path));
const tokensOf = (text) => [...new Set(text.match(/--iom-[a-z-]+[a-z]/g))].sort();
const used = tokensOf(STYLES.join('\n'));

test('every theme is an export of the package', () => {
  const { exports } = json('package.json');
  const exported = Object.entries(exports).filter(([key]) => key.startsWith('./themes/'));
  assert.deepEqual(
    exported,
    themes.map((name) => [`./themes/${name}`, `./dist/themes/${name}`]),
  );
  assert.equal(themes.length, 2);
});

test('themes set only existing tokens, and the page can override them', () => {
  for (const name of themes) {
    const css = read(`src/theme/themes/${name}`).replace(/\/\*.*?\*\//gs, '');
    const set = [...css.matchAll(/^\s+([\w-]+):/gm)].map(([, property]) => property);
    assert.ok(set.length > 5, name);
    for (const property of set) assert.ok(used.includes(property), `${name}: ${property}`);
    const selectors = [...css.matchAll(/^ *([^@{}\n]+) \{/gm)].map(([, selector]) => selector);
    assert.deepEqual([...new Set(selectors)], ['html'], name);
  }
});

test('every token is in docs/theming.md, and nothing else', () => {
  assert.deepEqual(tokensOf(read('docs/theming.md')), used);
});

test('the README names only existing tokens', () => {
  for (const token of tokensOf(read('README.md'))) assert.ok(used.includes(token), token);
});
