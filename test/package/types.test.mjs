// The types of the package: correct code compiles, and each wrong value in types/ does not.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { officeIds } from '../../scripts/offices.mjs';
import { fileURLToPath } from 'node:url';
import { files, json, read } from './source.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OPTIONS = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '', '--ignoreConfig'];
const JSX = { 'react.tsx': 'react', 'preact.tsx': 'preact' };

for (const file of files('test/package/types')) {
  const name = file.split('/').at(-1);
  const expected = read(file).match(/@ts-expect-error/g)?.length;
  test(`${name}: correct code compiles, and ${expected} wrong values do not`, () => {
    const jsx = JSX[name] ? ['--jsx', 'react-jsx', '--jsxImportSource', JSX[name]] : [];
    const args = ['node_modules/typescript/bin/tsc', ...OPTIONS, ...jsx, file];
    const { stdout, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });
}

test('every widget has types in every framework', () => {
  const tags = [...read('src/registry.ts').matchAll(/'(iom-[\w-]+)':/g)].map(([, tag]) => tag);
  for (const name of ['elements', 'jsx', 'preact', 'vue', 'svelte']) {
    const types = read(json('package.json').exports[`./${name}`].types.slice(2));
    const typed = new Set([...types.matchAll(/^ {2}'(iom-[\w-]+)': (?!\w+Event;)/gm)].map(([, tag]) => tag));
    assert.deepEqual([...typed], tags, name);
  }
});

test('the data for editors lists the values of an attribute', () => {
  const attributeOf = (attributes, name) => attributes.find((attribute) => attribute.name === name);
  const { tags } = json('dist/vscode.html-data.json');
  const { attributes } = tags.find(({ name }) => name === 'iom-office-profile');
  const values = (name) => attributeOf(attributes, name).values.map((value) => value.name);
  assert.deepEqual(values('office'), officeIds());
  for (const seed of ['lao-pdr', 'viet-nam']) assert.ok(officeIds().includes(seed));
  assert.deepEqual(values('section'), ['who-we-are', 'our-work']);
  assert.deepEqual(values('heading-level'), ['2', '3', '4', '5', '6']);
  const card = tags.find(({ name }) => name === 'iom-news-card');
  assert.deepEqual(
    attributeOf(card.attributes, 'images').values.map(({ name }) => name),
    ['same-site', 'any', 'none'],
  );
  const webTypes = json(json('package.json')['web-types']);
  const elements = webTypes.contributions.html.elements;
  assert.equal(elements.length, tags.length);
  const { value } = attributeOf(elements.find(({ name }) => name === 'iom-office-profile').attributes, 'section');
  assert.match(value.type, /who-we-are.*our-work/);
});
