// Difficult pages: strict policies, third-party scripts, frames, XML.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import {
  assertEverything,
  assertShown,
  becomes,
  everything,
  four,
  html,
  LAO_IN_ENGLISH,
  open,
  script,
  shown,
  setUp,
} from './browser.mjs';
import { OTHERS } from './page-scripts.mjs';

const world = setUp();
const SNIPPET = '<script src="embed/embed.js" async></script>';

// ── Other people's scripts ──────────────────────────────────────────────────────────────────────────────────────────

const textsIn = async (page, lang) => {
  await page.evaluate((chosen) => (document.documentElement.lang = chosen), lang);
  await assertEverything(page, lang);
  return shown(page);
};

/** What every widget shows on a page without other scripts, in two languages. */
async function textsOfPlain(t) {
  if (!plain) {
    const { page } = await open(t, world, html(everything('lao-pdr') + SNIPPET));
    plain = [await textsIn(page, 'en'), await textsIn(page, 'lo')];
  }
  return plain;
}
let plain;

for (const [what, code] of Object.entries(OTHERS)) {
  test(`fault: \`Array.prototype\` and \`Object.prototype\` extended, globals; ${what}: works`, async (t) => {
    const first = `<script>${code}</script>`;
    const { page, said } = await open(t, world, html(everything('lao-pdr') + SNIPPET, { head: first }));
    assert.deepEqual([await textsIn(page, 'en'), await textsIn(page, 'lo')], await textsOfPlain(t));
    assert.deepEqual(said, []);
  });
}

test('fault: `Array.prototype` and `Object.prototype` extended, globals; a second i18next for the page itself: both work', async (t) => {
  const i18next = readFileSync('node_modules/i18next/i18next.min.js', 'utf8');
  const setup = `i18next.init({ lng: 'fr', fallbackLng: 'fr', keySeparator: '::', nsSeparator: '|', interpolation: { prefix: '<', suffix: '>', escapeValue: true },
    resources: { fr: { translation: { 'common.retry': 'Faux', hello: 'Bonjour <name>' } } } });`;
  const head = `<script>${i18next}</script><script>${setup}</script>`;
  const { page, said } = await open(t, world, html(everything('lao-pdr') + SNIPPET, { head }));
  await assertEverything(page);
  await page.evaluate(() => (document.documentElement.lang = 'vi'));
  await assertEverything(page, 'vi');
  assert.deepEqual(await page.evaluate(() => [i18next.language, i18next.t('hello', { name: 'A' })]), [
    'fr',
    'Bonjour A',
  ]);
  await page.evaluate(() => i18next.changeLanguage('de'));
  await assertEverything(page, 'vi');
  assert.deepEqual(said, []);
});

test('the script adds no globals except its own elements', async (t) => {
  const prepare = (page) => page.evaluateOnNewDocument(() => (window.before = Object.keys(window)));
  const { page } = await open(t, world, html(everything('lao-pdr') + SNIPPET), { prepare });
  await assertEverything(page);
  const added = await page.evaluate(() => Object.keys(window).filter((key) => !window.before.includes(key)));
  // Set by Lit, to detect that it was loaded twice.
  const lit = /^(lit(Element|Html)Versions|litPropertyMetadata|reactiveElementVersions)$/;
  assert.deepEqual(
    added.filter((key) => !lit.test(key)),
    ['before'],
  );
});

// ── Frames and XML ──────────────────────────────────────────────────────────────────────────────────────────────────

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const inner = () => html(everything('lao-pdr') + script(world.site));
for (const [what, attribute] of [
  ['with an address', () => `src="${world.site.page(inner())}"`],
  ['with srcdoc', () => `srcdoc="${escaped(inner())}"`],
]) {
  test(`fault: sandboxed iframe (opaque origin) ${what}`, async (t) => {
    const { page, said } = await open(t, world, html(`<iframe sandbox="allow-scripts" ${attribute()}></iframe>`));
    const frame = await page.waitForFrame((each) => each !== page.mainFrame());
    await assertEverything(frame);
    assert.equal(await frame.evaluate(() => origin), 'null');
    assert.match(
      await frame.evaluate(() => {
        try {
          return typeof localStorage;
        } catch (error) {
          return error.name;
        }
      }),
      /SecurityError/,
    );
    assert.deepEqual(said, []);
  });
}

test('fault: sandboxed iframe, storage denied or full, cookies off: works, and nothing asks for them', async (t) => {
  const prepare = (page) =>
    page.evaluateOnNewDocument(() => {
      window.asked = [];
      const deny = (target, name) =>
        Object.defineProperty(target, name, {
          get() {
            window.asked.push(name);
            throw new DOMException('denied', 'SecurityError');
          },
        });
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) deny(window, name);
      deny(Document.prototype, 'cookie');
      deny(Navigator.prototype, 'storage');
      deny(Navigator.prototype, 'serviceWorker');
    });
  const { page, said } = await open(t, world, html(everything('lao-pdr') + SNIPPET), { prepare });
  await assertEverything(page);
  assert.deepEqual([await page.evaluate(() => window.asked), said], [[], []]);
});

test('fault: parsed in XHTML: xml:lang states the language', async (t) => {
  const body = `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="lo"><head><title>A page</title></head><body>
    <iom-news-card office="lao-pdr"></iom-news-card><script src="embed/embed.js" async="async"></script></body></html>`;
  const { page, said } = await open(t, world, body, { type: 'application/xhtml+xml' });
  await becomes(async () => /ວຽງຈັນ/.test((await shown(page))[0][2]), true);
  assert.deepEqual(said, []);
});

test('fault: parsed in XHTML: every widget works in every language', async (t) => {
  const body = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A page</title></head><body>
    ${everything('lao-pdr')}<script src="embed/embed.js" async="async"></script></body></html>`;
  const { page, said } = await open(t, world, body, { type: 'application/xhtml+xml' });
  assert.equal(await page.evaluate(() => document.contentType), 'application/xhtml+xml');
  await assertEverything(page);
  for (const lang of ['lo', 'vi']) {
    await page.evaluate((next) => (document.documentElement.lang = next), lang);
    await assertEverything(page, lang);
  }
  assert.deepEqual(said, []);
});

test('works in quirks mode', async (t) => {
  const body = html(four('lao-pdr') + script(world.site)).replace('<!doctype html>', '');
  const { page, said } = await open(t, world, body);
  await assertShown(page, LAO_IN_ENGLISH, 4);
  assert.deepEqual([await page.evaluate(() => document.compatMode), said], ['BackCompat', []]);
  assert.equal((await shown(page)).length, 4);
});
