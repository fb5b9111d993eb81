// Pages that make it hard: strict policies, other people’s scripts, frames, XML.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertShown, four, html, LAO_IN_ENGLISH, open, script, settled, shown, until, setUp } from './browser.mjs';

const world = setUp();
const SNIPPET = '<script src="embed/embed.js" async></script>';

// ── Other people's scripts ──────────────────────────────────────────────────────────────────────────────────────────

const SCRIPTS = {
  'prototypes extended': `Array.prototype.first = function () { return this[0]; }; Array.prototype.toJSON = function () { return 'extended'; };
    Object.prototype.bar = 'bar'; Object.prototype.each = function () {}; String.prototype.get = 'get'; Function.prototype.bar = 'bar';`,
  'a module loader (AMD)': `window.define = function () { throw new Error('define was called'); }; define.amd = {}; window.require = define;`,
  'CommonJS, process and i18next': `window.module = { exports: {} }; window.exports = module.exports; window.process = { env: { NODE_ENV: 'development' } };
    window.global = {}; window.i18next = { t: () => 'wrong', init() { throw new Error('init'); } };`,
  'globals of every name': `window.iomWidgets = 'taken'; window.e = window.t = window.n = window.r = window.Lit = window.html = window.registry = 1;`,
  'a frozen Object.prototype': `Object.freeze(Object.prototype); Object.freeze(Array.prototype);`,
  'other versions of Lit were here': `window.litElementVersions = ['2.0.0']; window.reactiveElementVersions = ['1.0.0'];`,
  'no storage': `for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });`,
};

for (const [what, code] of Object.entries(SCRIPTS)) {
  test(`beside a script: ${what}`, async (t) => {
    const first = `<script>${code}</script>`;
    const { page, said } = await open(t, world, html(four('lao-pdr') + SNIPPET, { head: first }));
    await assertShown(page, LAO_IN_ENGLISH, 4);
    await page.evaluate(() => (document.documentElement.lang = 'lo'));
    await until(page, () => document.querySelector('iom-news-card').shadowRoot.textContent.includes('ບໍ່ໄດ້ລະບຸວັນທີ'));
    assert.deepEqual(said, []);
  });
}

test('the script adds no global but its own elements', async (t) => {
  const prepare = (page) => page.evaluateOnNewDocument(() => (window.before = Object.keys(window)));
  const { page } = await open(t, world, html(four('lao-pdr') + SNIPPET), { prepare });
  await settled(page, 4);
  const added = await page.evaluate(() => Object.keys(window).filter((key) => !window.before.includes(key)));
  // Lit’s own, by which it tells that it was loaded twice.
  const lit = /^(lit(Element|Html)Versions|litPropertyMetadata|reactiveElementVersions)$/;
  assert.deepEqual(
    added.filter((key) => !lit.test(key)),
    ['before'],
  );
});

// ── Frames and XML ──────────────────────────────────────────────────────────────────────────────────────────────────

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const inner = () => html(four('lao-pdr') + script(world.site));
for (const [what, attribute] of [
  ['with an address', () => `src="${world.site.page(inner())}"`],
  ['with srcdoc', () => `srcdoc="${escaped(inner())}"`],
]) {
  test(`in a sandboxed frame ${what}`, async (t) => {
    const { page, said } = await open(t, world, html(`<iframe sandbox="allow-scripts" ${attribute()}></iframe>`));
    const frame = await page.waitForFrame((each) => each !== page.mainFrame());
    await assertShown(frame, LAO_IN_ENGLISH, 4);
    assert.equal(await frame.evaluate(() => origin), 'null');
    assert.deepEqual(said, []);
  });
}

test('in a page that is XML (XHTML)', async (t) => {
  const body = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A page</title></head><body>
    ${four('lao-pdr')}<script src="embed/embed.js" async="async"></script></body></html>`;
  const { page, said } = await open(t, world, body, { type: 'application/xhtml+xml' });
  assert.equal(await page.evaluate(() => document.contentType), 'application/xhtml+xml');
  await settled(page, 4);
  assert.deepEqual(said, []);
  await assertShown(page, LAO_IN_ENGLISH, 4);
});

test('in a page of the old kind (quirks mode)', async (t) => {
  const body = inner().replace('<!doctype html>', '');
  const { page, said } = await open(t, world, body);
  await assertShown(page, LAO_IN_ENGLISH, 4);
  assert.deepEqual([await page.evaluate(() => document.compatMode), said], ['BackCompat', []]);
  assert.equal((await shown(page)).length, 4);
});
