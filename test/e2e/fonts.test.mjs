// The optional Lao font loads only on request, only for Lao, and only from the script's own folder.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { becomes, html, open, quiet, script, settled, setUp } from './browser.mjs';

const world = setUp();
const CARD = '<iom-news-card office="lao-pdr"></iom-news-card>';
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

const faces = (page) =>
  page.evaluate(() => [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`).sort());
const fontsOf = (requested) => requested.filter((url) => url.endsWith('.woff2')).sort();
const LOADED = ['iom-lao 400 loaded', 'iom-lao 700 loaded'];

test('both weights load for Lao, from the folder of the script', async (t) => {
  const { page, said, requested } = await open(
    t,
    world,
    html(CARD + script(world.site, 'async data-fonts'), { lang: 'lo' }),
  );
  await settled(page);
  await becomes(() => faces(page), LOADED);
  const files = fontsOf(requested);
  assert.equal(files.length, 2);
  for (const [index, weight] of [400, 700].entries())
    assert.match(
      files[index],
      new RegExp(`^${world.site.scriptOrigin}/embed/noto-sans-lao-${weight}-[\\w-]{8}\\.woff2$`),
    );
  assert.deepEqual(said, []);
});

test('the text is rendered in the font', async (t) => {
  const widths = [];
  for (const [attributes, expected] of [
    ['async', []],
    ['async data-fonts', LOADED],
  ]) {
    // Removes all other fonts of the list, so that the test also works on a machine with Noto Sans Lao.
    const head = '<style>:root { --iom-font-lo: iom-lao, monospace }</style>';
    const { page } = await open(t, world, html(CARD + script(world.site, attributes), { lang: 'lo', head }));
    await settled(page);
    await becomes(() => faces(page), expected);
    widths.push(
      await page.$eval('iom-news-card', ({ shadowRoot }) => {
        const range = new Range();
        range.selectNodeContents(shadowRoot.querySelector('[part=place]'));
        return range.getBoundingClientRect().width;
      }),
    );
  }
  assert.notEqual(widths[0], widths[1]);
});

for (const [what, attributes, lang] of [
  ['without data-fonts', 'async', 'lo'],
  ['in English', 'async data-fonts', 'en'],
  ['in Vietnamese', 'async data-fonts', 'vi'],
])
  test(`no font loads ${what}`, async (t) => {
    const { page, requested } = await open(t, world, html(CARD + script(world.site, attributes), { lang }));
    await settled(page);
    const expected = attributes.includes('fonts') ? ['iom-lao 400 unloaded', 'iom-lao 700 unloaded'] : [];
    await becomes(() => faces(page), expected);
    await quiet(page);
    await page.evaluate(() => document.fonts.ready);
    assert.deepEqual(fontsOf(requested), []);
    assert.deepEqual(await faces(page), expected);
  });

test('a strict policy only needs font-src; without it the text uses another font', async (t) => {
  for (const [policy, status] of [
    [`${POLICY}; font-src 'self'`, 'loaded'],
    [POLICY, 'error'],
  ]) {
    const site = { scriptOrigin: '' };
    const { page, said } = await open(t, world, html(CARD + script(site, 'async data-fonts'), { lang: 'lo' }), {
      headers: { 'content-security-policy': policy },
    });
    await settled(page);
    await becomes(
      () => faces(page),
      LOADED.map((face) => face.replace('loaded', status)),
    );
    const shown = await page.$eval('iom-news-card', ({ shadowRoot }) => shadowRoot.querySelector('h3').innerText);
    assert.match(shown, /^ອົງການ ສປຊ/);
    assert.deepEqual(
      said.filter((message) => !/font/i.test(message)),
      [],
    );
    if (status === 'loaded') assert.deepEqual(said, []);
  }
});

test('the folder contains the font’s licence', () => {
  const shipped = readdirSync(new URL('../../dist/embed/', import.meta.url)).filter((name) => name.startsWith('noto'));
  assert.deepEqual(
    shipped.map((name) => name.replace(/-[\w-]{8}(?=\.)/, '')),
    ['noto-sans-lao-400.woff2', 'noto-sans-lao-700.woff2', 'noto-sans-lao-licence.txt'],
  );
});
