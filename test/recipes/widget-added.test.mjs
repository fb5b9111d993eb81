// The recipe “Add a widget” of CONTRIBUTING, followed in a copy of the repository.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyOfAll, OXFMT, OXLINT, TSC, VITE } from '../support/copy.mjs';
import { html, open, script, settled, setUp, shown } from '../e2e/browser.mjs';

const copy = copyOfAll();
const NAME = 'office-motto';
let said;

function build() {
  said = copy.runs('scripts/new-widget.mjs', NAME, 'Office motto');
  copy.runs(...VITE);
  return join(copy.folder, 'dist/embed/');
}

const world = setUp(build);

test('step 1 creates the files and lists the remaining steps', () => {
  for (const file of [
    `src/widgets/${NAME}/${NAME}.ts`,
    `src/widgets/${NAME}/${NAME}.styles.ts`,
    `src/define/${NAME}.ts`,
    `src/widgets/${NAME}/${NAME}.template.ts`,
    `test/widgets/${NAME}.test.ts`,
    `demo/widgets/${NAME}.html`,
  ])
    assert.ok(existsSync(join(copy.folder, file)) && said.includes(`made     ${file}`), file);
  assert.match(said, /Left to do/);
  assert.doesNotMatch(said, /__\w+__/);
});

test('its files need budgets, which one command sets for them only', () => {
  const before = copy.json('scripts/budgets.json');
  const { status, said: missing } = copy.run('scripts/sizes.mjs');
  assert.equal(status, 1);
  assert.match(missing, new RegExp(`${NAME} has no budget; give it one: node scripts/sizes\\.mjs --set ${NAME}`));
  copy.runs('scripts/sizes.mjs', '--set', NAME);
  const { [NAME]: budget, ...others } = copy.json('scripts/budgets.json');
  assert.ok(budget > 0);
  const languages = Object.entries(others).filter(([name]) => !name.endsWith(`-${NAME}`));
  assert.deepEqual(Object.fromEntries(languages), before);
});

test('its test fails until it is filled in', () => {
  const unfilled = copy.read(`test/widgets/${NAME}.test.ts`);
  assert.match(unfilled, /expect\.fail\(/);
  assert.match(unfilled, /expect\(\[\.\.\.headings\]\)\.to\.have\.length\(3\)/);
});

test('the result passes format, lint and types', () => {
  for (const check of [OXFMT, OXLINT, TSC]) copy.runs(...check);
});

test('the generated widget passes the project, catalogue and snippet tests', () => {
  copy.runs(
    '--test',
    'test/package/project-rules.test.mjs',
    'test/locales/locales.test.mjs',
    'test/server/snippet.test.mjs',
  );
});

test('the script tag shows it', async (t) => {
  const { page, said: heard } = await open(
    t,
    world,
    html(`<iom-${NAME} office="viet-nam"></iom-${NAME}>${script(world.site)}`),
  );
  await settled(page);
  assert.deepEqual(await shown(page), [[`iom-${NAME}`, 'ready', 'Office motto: IOM Viet Nam']]);
  assert.deepEqual(heard, []);
});

test('its documentation is generated, and the builder offers it', () => {
  copy.runs(...VITE, '--mode', 'demo');
  assert.match(copy.read(`dist-demo/docs/widgets/${NAME}.html`), /<h1 id="iom-office-motto">Office motto<\/h1>/);
  assert.ok(copy.read('dist-demo/docs/index.html').includes(`widgets/${NAME}.html">Office motto</a>`));
  const first = copy.read('dist-demo/index.html');
  assert.ok(first.includes(`docs/widgets/${NAME}.html"><span lang="en">Office motto</span>`));
  assert.ok(first.includes(`<iom-${NAME} `));
  assert.ok(copy.read('dist-demo/builder.html').includes(`<option value="${NAME}"`));
});

test('filled in, its test passes in the browser, and its plain form has the same text', () => {
  copy.change('locales/lo.json', 'Office motto: ', 'ຄຳຂວັນ: ');
  copy.change('locales/vi.json', 'Office motto: ', 'Khẩu hiệu: ');
  copy.change(
    `test/widgets/${NAME}.test.ts`,
    /it\('shows its content', \(\) => \{[\s\S]*?\n {2}\}\);/,
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

test('an existing widget, or a name of one word, is refused', () => {
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
