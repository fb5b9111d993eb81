// Files of the library that fail to load, or load too late: the page keeps its content.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VERSION } from 'iom-widgets';
import {
  ALL_TAGS,
  becomes,
  everything,
  four,
  html,
  open,
  ownLines,
  quiet,
  script,
  settled,
  setUp,
  shown,
  until,
} from './browser.mjs';
import { embedFile } from './server.mjs';

const world = setUp();
const CARD = '<iom-news-card office="lao-pdr"></iom-news-card>';
/** A card that the build has not rendered. */
const WHOLE = CARD.replace('></', ' images="any"></');
const FALLBACK = '<p id="fallback">Read our news on the office’s own site.</p>';
const ours = () => four('lao-pdr');

// ── Others under our names ──────────────────────────────────────────────────────────────────────────────────────────

for (const [what, version, expected] of [
  ['another version of ours', `static version = '0.0.9';`, '0.0.9'],
  ['another script’s element', '', 'another script'],
]) {
  test(`fault: script twice, two versions, ${what} is there first: it stays, with one warning`, async (t) => {
    const first = `<script>customElements.define('iom-news-card', class extends HTMLElement { ${version}
      connectedCallback() { this.textContent = 'the first one'; } });</script>`;
    const { page, said } = await open(t, world, html(first + ours() + CARD + script(world.site)));
    const others = async () => (await shown(page)).filter(([tag]) => tag !== 'iom-news-card').map(([, state]) => state);
    await becomes(others, ['ready', 'ready', 'ready']);
    await becomes(() => said.length, 1);
    await quiet(page);
    assert.equal(await page.$eval('iom-news-card', (card) => card.textContent), 'the first one');
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0], /^warn(ing)?: .*<iom-news-card>/);
    for (const name of [expected, VERSION]) assert.ok(said[0].includes(name), said[0]);
  });
}

// ── When it does not come ───────────────────────────────────────────────────────────────────────────────────────────

const isVisible = (page) =>
  page.$eval('#fallback', (element) => element.checkVisibility() && element.getBoundingClientRect().height > 10);
const withFallback = (site, card = CARD) => html(card.replace('></', `>${FALLBACK}</`) + script(site));

test('fault: scripts off: the fallback is there', async (t) => {
  const prepare = (page) => page.setJavaScriptEnabled(false);
  const { page, said, requests } = await open(t, world, withFallback(world.site), { prepare });
  assert.equal(await isVisible(page), true);
  assert.deepEqual([said, requests.length], [[], 1]);
});

/** Every widget with its own fallback. */
const withFallbacks = () => everything('lao-pdr').replaceAll('></', '><p class="fallback">Our own words</p></');
const countVisible = (page) =>
  page.$$eval(
    '.fallback',
    (all) => all.filter((each) => each.checkVisibility() && each.getBoundingClientRect().height > 10).length,
  );
const WITHOUT = {
  'script blocked by policy': [
    { headers: { 'content-security-policy': "script-src 'none'" } },
    /^error: .*Content Security Policy/,
  ],
  'script 404': [{ denied: /^embed\.js$/ }, /^error: Failed to load resource/],
  'script blocked by an extension': [
    {
      async prepare(page) {
        await page.setRequestInterception(true);
        page.on('request', (request) =>
          request.url().endsWith('.js') ? request.abort('blockedbyclient') : request.continue(),
        );
      },
    },
    /^error: Failed to load resource/,
  ],
};

for (const [what, [options, expected]] of Object.entries(WITHOUT)) {
  test(`fault: scripts off, ${what}: the fallback of every widget stays readable`, async (t) => {
    const { page, said } = await open(t, world, html(withFallbacks() + script(world.site)), options);
    await becomes(() => said.some((line) => expected.test(line)), true);
    await quiet(page);
    assert.equal(await countVisible(page), ALL_TAGS.length);
    for (const line of said) assert.match(line, expected);
  });
}

for (const [what, change] of [
  // Such a browser cannot parse the script.
  ['that cannot read the script', () => 'let a = b?.#c'],
  ['without import()', (code) => code.replaceAll('import(', 'missing(')],
  ['without custom elements', (code) => `Reflect.deleteProperty(window, 'customElements');${code}`],
]) {
  test(`fault: scripts off, a browser too old, ${what}: the fallback of every widget stays readable`, async (t) => {
    const path = '/old-browser/embed/embed.js';
    world.site.page(change(embedFile('embed.js').toString()), { type: 'text/javascript', path });
    const { page } = await open(t, world, html(`${withFallbacks()}<script src="${path}"></script>`));
    await quiet(page);
    assert.equal(await countVisible(page), ALL_TAGS.length);
  });
}

for (const [what, filter] of [
  ['the script', (code) => code.replace(/<script[^]*?<\/script>/g, '')],
  ['unknown tags', (code) => code.replace(/<\/?iom-[^>]*>|<script[^]*?<\/script>/g, '')],
  ['attributes', (code) => code.replace(/(<iom-[\w-]+)[^>]*/g, '$1')],
]) {
  test(`fault: content filter strips ${what}: the plain form is left, readable`, async (t) => {
    const { page, said } = await open(t, world, html(filter(withFallbacks() + script(world.site))));
    // Without attributes, only the language menu and the exit can show anything.
    const shownAnyway = what === 'attributes' ? 2 : 0;
    await becomes(() => countVisible(page), ALL_TAGS.length - shownAnyway);
    await quiet(page);
    assert.equal(await countVisible(page), ALL_TAGS.length - shownAnyway);
    assert.deepEqual(said, []);
  });
}

for (const [what, denied, card] of [
  ['the core chunk', /^core-/, WHOLE],
  ['the widget’s chunk', /^news-card-/, WHOLE],
  ['the chunk of a ready widget', /^ready-news-card-/, CARD],
]) {
  test(`fault: scripts off, script 404: ${what} is not found: the fallback stays, with one warning and no throw`, async (t) => {
    const { page, said } = await open(t, world, withFallback(world.site, card), { denied });
    await becomes(() => ownLines(said).length, 1);
    await quiet(page);
    assert.equal(await isVisible(page), true);
    const own = ownLines(said);
    assert.equal(own.length, 1, said.join('\n'));
    assert.match(own[0], /^warn(ing)?: .*<iom-news-card>/);
  });
}

test('the document of the office is not found: error, the fallback stays, one warning', async (t) => {
  const { page, said } = await open(t, world, withFallback(world.site, WHOLE), { denied: /^lao-pdr-headlines-/ });
  await until(page, () => document.querySelector('iom-news-card').getAttribute('state') === 'error');
  assert.equal(await isVisible(page), true);
  await becomes(() => ownLines(said).length, 1);
  assert.match(ownLines(said)[0], /^warn(ing)?: .*<iom-news-card>.*lao-pdr/);
});

test('fault: missing key in a catalogue, catalogue fails to load: the words of a language are not found: English words, declared, one warning', async (t) => {
  const body = html(WHOLE + script(world.site), { lang: 'lo' });
  const { page, said } = await open(t, world, body, { denied: /^lo-/ });
  await settled(page);
  const [[, state, text]] = await shown(page);
  assert.equal(state, 'ready');
  assert.match(text, /Read the article/);
  assert.doesNotMatch(text, /date\.unknown|newsCard\./);
  const langs = await page.$eval(
    'iom-news-card',
    (card) =>
      card.shadowRoot.querySelector('[part=link]').closest('[lang]').lang +
      card.shadowRoot.querySelector('[part=link] [lang]')?.lang,
  );
  assert.ok(langs.includes('en'), langs);
  await becomes(() => ownLines(said).length, 1);
});

for (const [what, inside, sees] of [
  ['a message in English', '', 'This content could not be loaded. Try again'],
  ['the fallback', FALLBACK, ''],
])
  test(`fault: missing key in a catalogue, catalogue fails to load: no words at all, not even in English: ${what}, and the content once they come`, async (t) => {
    const body = `${WHOLE.replace('></', `>${inside}</`)}<iom-quick-exit></iom-quick-exit>`;
    const denied = /^(lo|en)-/;
    const { page, said } = await open(t, world, html(body + script(world.site), { lang: 'lo' }), { denied });
    const isIn = (state) =>
      until(page, (wanted) => document.querySelector('iom-news-card').getAttribute('state') === wanted, state);
    await isIn('error');
    const texts = async () => (await shown(page)).map(([, , text]) => text);
    await becomes(texts, [sees, 'Leave this page quickly']);
    if (inside) assert.equal(await isVisible(page), true);
    await becomes(() => ownLines(said).length, 1);
    world.site.denied = undefined;
    await page.$eval('iom-news-card', (card) => card.retry());
    await isIn('ready');
    assert.match((await shown(page))[0][2], /ອ່ານ/);
  });

test('the content replaces the fallback', async (t) => {
  const { page } = await open(t, world, withFallback(world.site));
  await settled(page);
  assert.equal(await isVisible(page), false);
});
