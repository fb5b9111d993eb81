// The table in the guide for optimisers is that of the tools that `npm run hosts` tries.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { guideTable } from '../../scripts/hosts/guide.mjs';
import { LIBRARIES } from '../../scripts/hosts/libraries.mjs';
import { MINIFIERS } from '../../scripts/hosts/minifiers.mjs';

/** Rows without the spaces by which a formatter aligns cells. */
const rowsOf = (markdown) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replace(/ *\| */g, '|').replace(/-{3,}/g, '---'));

for (const language of ['en', 'lo', 'vi'])
  test(`the guide in ${language} has the table of the tools that are tried`, () => {
    const file = `docs/guides/optimisers${language === 'en' ? '' : `.${language}`}.md`;
    assert.deepEqual(rowsOf(readFileSync(file, 'utf8')), rowsOf(guideTable(language)));
  });

test('every tool that is tried is in the table', () => {
  const table = guideTable('en');
  for (const name of [...Object.keys(LIBRARIES), ...Object.keys(MINIFIERS)]) assert.ok(table.includes(name), name);
});
