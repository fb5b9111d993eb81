// docs/browsers.md lists the browser versions in which the widgets work; compares them with the package web-features.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { features } from 'web-features';
import { FLOOR } from '../../scripts/floor.mjs';
import { read } from './source.mjs';

const sections = read('docs/browsers.md').split(/^## /m);
const rowsOf = (title) =>
  [...sections.find((section) => section.startsWith(title)).matchAll(/^\| .+ \|$/gm)]
    .map(([row]) => row.slice(2, -2).split(' | '))
    .filter(([, id]) => /^`(?!web-features)/.test(id))
    .map(([, id, chrome, firefox, safari]) => ({ id: id.replaceAll('`', ''), chrome, firefox, safari }));
const needed = rowsOf('Required features');
const used = rowsOf('Optional features');

/** “54, 79” if Chrome and Edge differ, else one number. */
const chromium = ({ chrome, edge }) => (chrome === edge ? chrome : `${chrome}, ${edge}`);

for (const { id, ...told } of [...needed, ...used])
  test(`${id}: the versions are those of web-features`, () => {
    const { support } = features[id].status;
    assert.deepEqual(told, {
      chrome: chromium(support),
      firefox: support.firefox,
      safari: support.safari ?? '–',
    });
  });

test('the promised versions are those that the built files are checked for', () => {
  assert.ok(needed.length > 5);
  assert.match(
    read('docs/browsers.md'),
    new RegExp(`\\*\\*Chrome and Edge ${FLOOR.chrome}, Firefox ${FLOOR.firefox}, Safari ${FLOOR.safari}\\*\\*`),
  );
});

test('the promised versions support all required features', () => {
  const [, chrome, firefox, safari] = /Chrome and Edge (\d+), Firefox (\d+), Safari ([\d.]+)\*\*/.exec(
    read('docs/browsers.md'),
  );
  for (const { id } of needed) {
    const { support } = features[id].status;
    for (const [told, from] of [
      [chrome, support.chrome],
      [chrome, support.edge],
      [chrome, support.chrome_android],
      [firefox, support.firefox],
      [safari, support.safari],
      [safari, support.safari_ios],
    ])
      assert.ok(Number(told) >= Number(from), `${id}: ${from}, not ${told}`);
  }
});
