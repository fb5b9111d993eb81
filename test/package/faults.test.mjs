// docs/faults.md lists the faults; every row of its first three tables has a test with its name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { files, read } from './source.mjs';

const plain = (text) => text.replaceAll(/[`\\]/g, '');
const TESTS = plain([...files('test', '.ts'), ...files('test', '.mjs')].map(read).join('\n'));
// Titles, and the constants that they use for a row.
const TITLES = [...TESTS.matchAll(/(?:fault: |ROW = ')([^'"\n]+)/g)].map(([, title]) => title);
const sections = read('docs/faults.md').split(/^## /m);
const rowsOf = (title) =>
  [...sections.find((section) => section.startsWith(title)).matchAll(/^\| ([^|]+) \|/gm)]
    .map(([, row]) => plain(row))
    .filter((row) => row !== 'fault' && !/^-+$/.test(row));

let rows = 0;
for (const section of ['The network', 'The content', 'The page']) {
  for (const row of rowsOf(section)) {
    rows++;
    test(`${section}: “${row}” has a test`, () => {
      assert.ok(
        TITLES.some((title) => title.startsWith(row) || row.startsWith(title.trimEnd())),
        row,
      );
    });
  }
}

test('the list of faults has at least 40 rows', () => {
  assert.ok(rows >= 40, `${rows} rows`);
  console.log(`faults: ${rows} rows, named by ${new Set(TITLES).size} titles of tests`);
});

test('every error code is in the docs', () => {
  const [, codes] = /type ContentErrorCode =([^;]+);/.exec(read('src/core/events.ts'));
  const known = [...codes.matchAll(/'([\w-]+)'/g)].map(([, code]) => code);
  const told = rowsOf('Error events').filter((row) => row !== 'detail.code');
  assert.deepEqual(told.toSorted(), known.toSorted());
});
