// What of the library does not come, or comes too late: the page keeps what it has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VERSION } from 'iom-widgets';
import { four, html, open, script, settled, shown, until, setUp } from './browser.mjs';

const world = setUp();
const CARD = '<iom-news-card office="lao-pdr"></iom-news-card>';
const FALLBACK = '<p id="fallback">Read our news on the office’s own site.</p>';
const ours = () => four('lao-pdr');

// ── Others under our names ──────────────────────────────────────────────────────────────────────────────────────────

for (const [what, version, expected] of [
  ['another version of ours', `static version = '0.0.9';`, '0.0.9'],
  ['another script’s element', '', 'another script'],
]) {
  test(`${what} is there first: it stays, with one warning`, async (t) => {
    const first = `<script>customElements.define('iom-news-card', class extends HTMLElement { ${version}
      connectedCallback() { this.textContent = 'the first one'; } });</script>`;
    const { page, said } = await open(t, world, html(first + ours() + CARD + script(world.site)));
    await until(page, () => document.querySelector('iom-contact-block').getAttribute('state') === 'ready');
    await page.waitForNetworkIdle({ idleTime: 300 });
    assert.equal(await page.$eval('iom-news-card', (card) => card.textContent), 'the first one');
    const others = (await shown(page)).filter(([tag]) => tag !== 'iom-news-card');
    assert.deepEqual(
      others.map(([, state]) => state),
      ['ready', 'ready', 'ready'],
    );
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0], /^warn(ing)?: .*<iom-news-card>/);
    for (const name of [expected, VERSION]) assert.ok(said[0].includes(name), said[0]);
  });
}

// ── When it does not come ───────────────────────────────────────────────────────────────────────────────────────────

const isVisible = (page) =>
  page.$eval('#fallback', (element) => element.checkVisibility() && element.getBoundingClientRect().height > 10);
const withFallback = (site) => html(`<iom-news-card office="lao-pdr">${FALLBACK}</iom-news-card>${script(site)}`);

test('scripts off: the fallback is there', async (t) => {
  const prepare = (page) => page.setJavaScriptEnabled(false);
  const { page, said, requests } = await open(t, world, withFallback(world.site), { prepare });
  assert.equal(await isVisible(page), true);
  assert.deepEqual([said, requests.length], [[], 1]);
});

for (const [what, denied] of [
  ['the core chunk', /^core-/],
  ['the widget’s chunk', /^news-card-/],
]) {
  test(`${what} is not found: the fallback stays, with one warning and no throw`, async (t) => {
    const { page, said } = await open(t, world, withFallback(world.site), { denied });
    await page.waitForNetworkIdle({ idleTime: 400 });
    assert.equal(await isVisible(page), true);
    const own = said.filter((line) => !line.startsWith('error: Failed to load resource'));
    assert.equal(own.length, 1, said.join('\n'));
    assert.match(own[0], /^warn(ing)?: .*<iom-news-card>/);
  });
}

test('the document of the office is not found: error, the fallback stays, one warning', async (t) => {
  const { page, said } = await open(t, world, withFallback(world.site), { denied: /^lao-pdr-news-/ });
  await until(page, () => document.querySelector('iom-news-card').getAttribute('state') === 'error');
  assert.equal(await isVisible(page), true);
  const own = said.filter((line) => !line.startsWith('error: Failed to load resource'));
  assert.equal(own.length, 1, said.join('\n'));
  assert.match(own[0], /^warn(ing)?: .*<iom-news-card>.*lao-pdr/);
});

test('the words of a language are not found: English words, declared, one warning', async (t) => {
  const body = html(CARD + script(world.site), { lang: 'lo' });
  const { page, said } = await open(t, world, body, { denied: /^lo-/ });
  await settled(page);
  const [[, state, text]] = await shown(page);
  assert.equal(state, 'ready');
  assert.match(text, /Date not given/);
  assert.doesNotMatch(text, /date\.unknown|newsCard\./);
  const langs = await page.$eval(
    'iom-news-card',
    (card) =>
      card.shadowRoot.querySelector('[part=date]').closest('[lang]').lang +
      card.shadowRoot.querySelector('[part=date] [lang]')?.lang,
  );
  assert.ok(langs.includes('en'), langs);
  const own = said.filter((line) => !line.startsWith('error: Failed to load resource'));
  assert.equal(own.length, 1, said.join('\n'));
});

test('the fallback gives way to the content', async (t) => {
  const { page } = await open(t, world, withFallback(world.site));
  await settled(page);
  assert.equal(await isVisible(page), false);
});
