// The recipe “Add a widget” of CONTRIBUTING, followed in a copy of the repository.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { copyOfAll, OXFMT, OXLINT, TSC, VITE } from '../support/copy.mjs';

const copy = copyOfAll();
const NAME = 'office-motto';
let said;

before(() => {
  said = copy.runs('scripts/new-widget.mjs', NAME, 'Office motto');
});

test('step 1 makes the files and says what is left', () => {
  for (const file of [
    `src/widgets/${NAME}/${NAME}.ts`,
    `src/widgets/${NAME}/${NAME}.styles.ts`,
    `src/define/${NAME}.ts`,
    `src/server/forms/${NAME}.ts`,
    `test/widgets/${NAME}.test.ts`,
    `demo/widgets/${NAME}.html`,
  ])
    assert.ok(existsSync(join(copy.folder, file)) && said.includes(`made     ${file}`), file);
  assert.match(said, /Left to do/);
  assert.doesNotMatch(said, /__\w+__/);
});

test('its test fails until it is filled in', () => {
  const unfilled = copy.read(`test/widgets/${NAME}.test.ts`);
  assert.match(unfilled, /expect\.fail\(/);
  assert.match(unfilled, /expect\(\[\.\.\.headings\]\)\.to\.have\.length\(3\)/);
});

test('what it made is clean: format, lint, types', () => {
  for (const check of [OXFMT, OXLINT, TSC]) copy.runs(...check);
});

test('the house and the catalogues are content with it', () => {
  copy.runs('scripts/manifest.mjs');
  copy.runs(...VITE);
  copy.runs('--test', 'test/package/house.test.mjs', 'test/locales/locales.test.mjs', 'test/server/snippet.test.mjs');
});

test('filled in, its test passes in the browser, and its plain form says what it says', () => {
  copy.change('locales/lo.json', 'Office motto: ', 'ຄຳຂວັນ: ');
  copy.change('locales/vi.json', 'Office motto: ', 'Khẩu hiệu: ');
  copy.change(
    `test/widgets/${NAME}.test.ts`,
    /it\('shows what it is for', \(\) => \{[\s\S]*?\n {2}\}\);/,
    `it('shows the name', async () => {
    const element = mount('iom-${NAME}', {}, { data: office({ name: 'X' }) });
    await ready(element);
    expect(text(part(element, 'heading'))).to.equal('Office motto: X');
  });`,
  );
  copy.runs(
    'node_modules/@web/test-runner/dist/bin.js',
    '--files',
    `test/widgets/${NAME}.test.ts`,
    'test/server/plain-html.test.ts',
  );
});

test('a widget that is there, or a name of one word, is refused', () => {
  for (const [name, reason] of [
    ['news-card', /there already/],
    [NAME, /there already/],
    ['map', /two or more words/],
    ['Office-Map', /two or more words/],
  ]) {
    const { status, said: message } = copy.run('scripts/new-widget.mjs', name);
    assert.equal(status, 2);
    assert.match(message, reason);
  }
});
