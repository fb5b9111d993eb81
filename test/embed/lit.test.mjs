// The script tag's Lit lacks the parts that our files do not use (scripts/embed/patch-lit.mjs). Asserts that they still do not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cut } from '../../scripts/embed/patch-lit.mjs';
import { CODE as EVERYTHING } from '../package/source.mjs';

// Server-side rendering uses all of Lit.
const CODE = EVERYTHING.filter(([path]) => !/^src\/(?:server|cli)\//.test(path));

const all = (pattern) =>
  CODE.flatMap(([path, code]) => [...code.matchAll(pattern)].map(([found]) => `${path}: ${found}`));
const named = (from) =>
  new Set(
    CODE.flatMap(([, code]) => [...code.matchAll(new RegExp(`import \\{([^}]+)\\} from '${from}'`, 'g'))])
      .flatMap(([, names]) => names.split(','))
      .map((name) => name.trim())
      .filter((name) => name && !name.startsWith('type ')),
  );

test('only elements, templates and decorators of Lit are used, no directives or SVG', () => {
  assert.deepEqual(all(/from 'lit(?:-|\/(?!(?:decorators|html)\.js'))[^']*'/g), []);
  assert.deepEqual([...named('lit/decorators.js')].sort(), ['property', 'state']);
  const known = [
    'CSSResultGroup',
    'LitElement',
    'PropertyValues',
    'ReactiveElement',
    'TemplateResult',
    'css',
    'html',
    'nothing',
    'render',
  ];
  assert.deepEqual(
    [...named('lit'), ...named('lit/html.js')].filter((name) => !known.includes(name)),
    [],
  );
  assert.ok(named('lit').has('html'));
});

test('a property is a field; its attribute is a text, a number or a boolean, and is not reflected', () => {
  const fields = all(/@(?:property|state)\(.*/g);
  assert.ok(fields.length > 30);
  const plain =
    /: @(?:property|state)\((?:\{(?: ?(?:attribute: (?:false|'[a-z-]+')|type: (?:Number|Boolean)),?)+ \})?\) (?:private )?\w+[?!]?[:= ]/;
  assert.deepEqual(
    fields.filter((field) => !plain.test(field)),
    [],
  );
  assert.deepEqual(all(/static (?:override )?(?:get )?properties\b|\b(?:addInitializer|removeController)\b/g), []);
});

test('elements hook into willUpdate, update and updated only, controllers into hostUpdate', () => {
  assert.deepEqual(all(/\b(?:shouldUpdate|firstUpdated|getUpdateComplete|hostUpdated|finalizeStyles)\b/g), []);
});

test('no style sheet has values, and no template has raw text elements or comments', () => {
  assert.deepEqual(all(/css`[^`]*\$\{/g), []);
  assert.deepEqual(
    all(/html`[^`]*(?:<(?:script|style|textarea|title)\b|<!--)/g).filter((found) => !found.startsWith('src/server/')),
    [],
  );
});

test('a cut removes its text, which must occur once, or fails the build', () => {
  assert.equal(cut('a(b){c}d(e){f}', 'a(b){…}d', 'd$&'), 'd$&(e){f}');
  assert.throws(() => cut('a(b){c}', 'x(b)', ''), /Lit has changed.*x\(b\)/);
  assert.throws(() => cut('a;a;', 'a;', ''), /not unique/);
});

test('docs/embed-build.md names the tested versions of Lit', () => {
  const page = readFileSync('docs/embed-build.md', 'utf8');
  const names = ['lit', 'lit-html', '@lit/reactive-element', 'lit-element', '@lit-labs/ssr', '@lit-labs/ssr-client'];
  for (const name of names) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    assert.match(page, new RegExp(`(?<![\\w/-])${name} ${version.replaceAll('.', '\\.')}(?!\\d)`), name);
  }
});
