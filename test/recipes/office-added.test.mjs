// A new office needs two documents: adds them to a copy of the library, which is checked, built and shown.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyOfAll, TSC, VITE } from '../support/copy.mjs';
import { everything, html, open, script, settled, setUp, shown } from '../e2e/browser.mjs';

const copy = copyOfAll();
function build() {
  mkdirSync(join(copy.folder, 'src/offices/nowhere'));
  for (const kind of ['office', 'news']) {
    const made = copy.read(`src/offices/lao-pdr/${kind}.json`);
    copy.write(
      `src/offices/nowhere/${kind}.json`,
      made.replaceAll('lao-pdr', 'nowhere').replaceAll('IOM Lao PDR', 'IOM Nowhere'),
    );
  }
  copy.runs(...VITE);
  return join(copy.folder, 'dist/embed/');
}

const world = setUp(build);

test('the command finds no problems in its documents', () => {
  const said = copy.runs(
    'dist/cli/iom-widgets.js',
    'validate',
    'src/offices/nowhere/office.json',
    'src/offices/nowhere/news.json',
  );
  assert.doesNotMatch(said, /error/i);
});

test('the type check and the tests of the offices pass, including its documents', () => {
  copy.runs(...TSC);
  copy.runs('scripts/sizes.mjs');
  assert.match(copy.runs('--test', 'test/offices/offices.test.mjs'), /nowhere\/office\.json follows the schema/);
});

test('an invalid document is reported', () => {
  copy.change('src/offices/nowhere/office.json', '"value": 1951', '"value": "long ago"');
  const { status, said } = copy.run('--test', 'test/offices/offices.test.mjs');
  assert.equal(status, 1);
  assert.match(said, /not ok \d+ - nowhere\/office\.json follows the schema/);
});

test('every widget shows it, in each language', async (t) => {
  for (const lang of ['en', 'lo', 'vi']) {
    const { page, said } = await open(t, world, html(everything('nowhere') + script(world.site), { lang }));
    await settled(page, 13);
    const texts = new Map((await shown(page)).map(([tag, state, text]) => [tag, `${state}: ${text}`]));
    assert.match(texts.get('iom-office-header'), lang === 'en' ? /^ready: IOM Nowhere/ : /^ready: /);
    assert.match(texts.get('iom-news-card'), /^ready: /);
    assert.deepEqual(said, []);
  }
});

test('the snippet command accepts it', () => {
  const said = copy.runs(
    'dist/cli/iom-widgets.js',
    'snippet',
    '--widget',
    'news-card',
    '--office',
    'nowhere',
    '--no-fallback',
  );
  assert.match(said, /<iom-news-card office="nowhere"><\/iom-news-card>/);
});
