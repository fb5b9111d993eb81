// Work grows linearly with the document: with quadratic growth, a file of a few megabytes could block a server for hours.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { workOf } from '../support/work.mjs';
import { GROWING } from './growing.mjs';

const { validateDocument } = await import('../../dist/cli/validate-document.js');
const { PLAIN_TAGS, plainHtml } = await import('../../dist/server/index.js');
const { readBytes } = await import('../../dist/content/index.js');

const PLACES = ['/dist/', '/node_modules/'];
/** Linear growth is 2; sorting, and structures that grow by powers of two, take slightly more. */
const MOST = 2.3;

const folder = mkdtempSync(join(tmpdir(), 'work-'));
after(() => rmSync(folder, { recursive: true }));

async function validate(text) {
  const file = join(folder, 'document');
  writeFileSync(file, text);
  await validateDocument(file);
}

async function write(text, tag) {
  try {
    const data = await readBytes(new TextEncoder().encode(text));
    await plainHtml(tag, { lang: 'en', variant: 'card' }, { data });
  } catch (error) {
    if (error.name !== 'ContentError') throw error;
  }
}

const isNews = (text) => text.startsWith('<') || text.includes('jsonfeed');

for (const [what, size, make] of GROWING) {
  const textOf = (n) => {
    const document = make(n);
    return typeof document === 'string' ? document : JSON.stringify(document);
  };
  const [small, large] = [textOf(size), textOf(size * 2)];
  const tags = PLAIN_TAGS.filter((tag) => tag.startsWith('iom-news') === isNews(small));
  const runs = [['validate', validate], ...tags.map((tag) => [tag, (text) => write(text, tag)])];
  test(`twice as many ${what}: no more than twice the work`, async (t) => {
    for (const [name, run] of runs) {
      // Excludes the work of loading and caching on the first run.
      await run(small);
      const [once, twice] = [await workOf(() => run(small), PLACES), await workOf(() => run(large), PLACES)];
      t.diagnostic(`${name}: ${once} → ${twice}, ${(twice / once).toFixed(2)}`);
      assert.ok(once > size / 4, `${name}: ${once} is no work`);
      assert.ok(twice <= once * MOST, `${name}: ${once} has become ${twice}`);
    }
  });
}
