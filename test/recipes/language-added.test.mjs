// A new language needs one file: adds it to a copy of the library, which is checked, built and shown.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyOfAll, TSC, VITE } from '../support/copy.mjs';
import { html, open, script, settled, setUp, shown } from '../e2e/browser.mjs';

const copy = copyOfAll();
/** An invented language: written from right to left, and not in any other catalogue. */
const HEAD = JSON.stringify({ autonym: 'אבג', dir: 'rtl' });

function build() {
  const { _language: _, ...words } = copy.json('locales/en.json');
  const made = JSON.stringify(words).replace(/(":")(?!")/g, '$1א ');
  copy.write('locales/qaa.json', `{"_language": ${HEAD}, ${made.slice(1)}`);
  copy.runs(...VITE);
  return join(copy.folder, 'dist/embed/');
}

const world = setUp(build);

test('the type check and the checks of the catalogues pass', () => {
  copy.runs(...TSC);
  copy.runs('--test', 'test/locales/locales.test.mjs');
  copy.runs('scripts/sizes.mjs');
});

test('a page in it shows its messages, and a notice on content that is missing in it', async (t) => {
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
