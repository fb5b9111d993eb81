// A new language is one file and one line: a copy of the library gets both, is checked and built, and shows it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { html, open, script, settled, setUp, shown } from './browser.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COPY = mkdtempSync(join(tmpdir(), 'language-'));
const PARTS = ['src', 'locales', 'test', 'scripts', 'package.json', 'tsconfig.json', 'vite.config.ts'];
/** Made up: written from right to left, and not in any other catalogue. */
const LINE =
  "  qaa: { autonym: 'אבג', load: () => import('../../locales/qaa.json', { with: { type: 'json' } }), dir: 'rtl' },";

const run = (path, ...args) =>
  spawnSync(process.execPath, [join(COPY, path), ...args], { cwd: COPY, encoding: 'utf8' });

function build() {
  for (const part of PARTS) cpSync(join(ROOT, part), join(COPY, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(COPY, 'node_modules'));
  const words = readFileSync(join(ROOT, 'locales/en.json'), 'utf8').replace(/(": ")(?!")/g, '$1א ');
  writeFileSync(join(COPY, 'locales/qaa.json'), words);
  const file = join(COPY, 'src/i18n/language.ts');
  const source = readFileSync(file, 'utf8').replace(/^ {2}en: \{ autonym: .*$/m, `$&\n${LINE}`);
  assert.ok(source.includes(LINE));
  writeFileSync(file, source);
  const { status, stdout, stderr } = run('node_modules/vite/bin/vite.js', 'build');
  assert.equal(status, 0, stdout + stderr);
  return join(COPY, 'dist/embed/');
}

const world = setUp(build);
after(() => rmSync(COPY, { recursive: true, force: true }));

test('the types and the checks of the catalogues are content', () => {
  for (const args of [
    ['node_modules/typescript/bin/tsc', '--noEmit'],
    ['--test', 'test/locales/locales.test.mjs'],
  ]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: COPY, encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
  }
});

test('a page in it shows its words, and content that is not there in it says so', async (t) => {
  const body = '<iom-news-card office="viet-nam"></iom-news-card>';
  const { page, said } = await open(t, world, html(body + script(world.site), { lang: 'qaa' }));
  await settled(page);
  const [[, state, text]] = await shown(page);
  assert.equal(state, 'ready');
  assert.ok(text.includes('א Read the article'), text);
  assert.ok(text.includes('א This content is not yet available in אבג. Showing it in א English.'), text);
  const root = await page.$eval('iom-news-card', ({ shadowRoot }) => {
    const { lang, dir } = shadowRoot.querySelector('.root');
    return { lang, dir };
  });
  assert.deepEqual(root, { lang: 'qaa', dir: 'rtl' });
  assert.deepEqual(said, []);
});

test('a reader finds it in the language menu', async (t) => {
  const body = '<iom-language-menu></iom-language-menu><iom-news-card office="lao-pdr"></iom-news-card>';
  const { page } = await open(t, world, html(body + script(world.site)));
  await settled(page, 2);
  await page.click('iom-language-menu >>> [lang=qaa]');
  await page.waitForFunction(
    () => document.querySelector('iom-news-card').shadowRoot.querySelector('.root').lang === 'qaa',
  );
  const texts = (await shown(page)).map(([, , text]) => text);
  assert.match(texts[0], /אבג/);
  assert.match(texts[1], /א Read the article/);
});
