// The files that a widget will need are requested together with its code, as far as its attributes show them; no others are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ALL_TAGS,
  becomes,
  html,
  LANGUAGES,
  open,
  ownLines,
  quiet,
  script,
  settled,
  setUp,
  shown,
  until,
} from './browser.mjs';

const world = setUp();
/** Our code cannot run without these files, so all requests before they load are preloads. */
const CORE = /^(?:core|ready)-[\w-]{8}\.js$/;
const CARD = '<iom-news-card office="lao-pdr"></iom-news-card>';
const view = (lang) => `lao-pdr-news-card-${lang}`;

const withScript = (body, { attributes = '', ...page } = {}) =>
  html(body + script(world.site, `async ${attributes}`), page);
const filesOf = (requests) => requests.flatMap(({ path }) => /([\w.-]+)-[\w-]{8}\.js$/.exec(path)?.[1] ?? []);

/** Waits until the script has run, and all requests of the page have reached the server. */
async function asked(page, requested, requests) {
  await until(page, () => document.readyState === 'complete');
  await becomes(() => filesOf(requests).includes('ready'), true);
  let known;
  do {
    known = requested.length;
    // The held file keeps the network from becoming idle.
    for (let turn = 0; turn < 5; turn++) await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 40)));
    const missing = () => requested.filter((url) => !requests.some(({ origin, path }) => url === origin + path));
    await becomes(missing, []);
  } while (known < requested.length);
}

/** Opens a page: `early` are its first requests, sorted; `finish()` returns those until its widgets are ready. */
async function start(t, content, options) {
  const { page, said, requested, requests } = await open(t, world, content, { held: CORE, ...options });
  await asked(page, requested, requests);
  const early = filesOf(requests);
  const finish = async () => {
    world.site.release();
    await settled(page);
    await quiet(page);
    return filesOf(requests).slice(early.length).sort();
  };
  return { page, said, early: early.toSorted(), finish };
}

// ── At once ─────────────────────────────────────────────────────────────────────────────────────────────────────────

for (const [index, tag] of ALL_TAGS.entries()) {
  const lang = LANGUAGES[index % LANGUAGES.length];
  const own = tag === 'iom-hotline-card' ? 'number="+000 0000 0000" name="An example"' : 'office="lao-pdr"';
  test(`${tag} in ${lang} requests all needed files at once, and each file once`, async (t) => {
    const { early, finish, said } = await start(t, withScript(`<${tag} ${own}></${tag}>`, { lang }));
    assert.deepEqual(early, [...new Set(early)]);
    assert.deepEqual([await finish(), said], [[], []]);
  });
}

test('with settings of the script tag, all files are requested at once, and then the code of the settings', async (t) => {
  const { early, page, finish } = await start(t, withScript(CARD, { attributes: 'data-lang="vi"' }));
  assert.deepEqual(early, [view('vi'), 'ready', 'ready-news-card']);
  assert.deepEqual(await finish(), ['config']);
  assert.equal(await page.$eval('iom-news-card', ({ shadowRoot }) => shadowRoot.querySelector('.root').lang), 'vi');
});

test('no widget starts before the settings of the script tag, not even in another language', async (t) => {
  const content = withScript(CARD, { lang: 'lo', attributes: 'data-lang="vi"' });
  const { page, requests } = await open(t, world, content, { held: /^config-/ });
  await becomes(() => filesOf(requests).includes('config'), true);
  await until(page, () => performance.getEntries().some(({ name }) => name.includes('/ready-news-card-')));
  assert.equal(await page.evaluate(() => customElements.get('iom-news-card')), undefined);
  world.site.release();
  await settled(page);
  assert.equal(await page.$eval('iom-news-card', ({ shadowRoot }) => shadowRoot.querySelector('.root').lang), 'vi');
});

// ── The language ────────────────────────────────────────────────────────────────────────────────────────────────────

for (const [what, body, lang, known] of [
  ['its own', '<div lang="vi"><iom-news-card office="lao-pdr" lang="lo"></iom-news-card></div>', 'en', 'lo'],
  ['that of the nearest ancestor', `<div lang="vi">${CARD}</div>`, 'lo', 'vi'],
  ['that of the page, as some systems write it', CARD, 'LO_la', 'lo'],
  ['an unsupported one, which is uncertain', CARD, 'eo', undefined],
  ['an empty one', CARD, '', undefined],
  ['none', CARD, undefined, 'en'],
]) {
  test(`content is requested in the language of the element: ${what}`, async (t) => {
    const content = withScript(body, { lang });
    const page = lang === undefined ? content.replace(/ lang="\w+"/, '') : content;
    const { early, finish } = await start(t, page);
    assert.deepEqual(early, [...(known ? [view(known)] : []), 'ready', 'ready-news-card']);
    assert.deepEqual(await finish(), known ? [] : [view('en')]);
  });
}

test('a wrong guess costs one extra file, and the final language is shown', async (t) => {
  const { page, early, finish, said } = await start(t, withScript(CARD));
  assert.ok(early.includes(view('en')));
  await page.evaluate(() => (document.documentElement.lang = 'lo'));
  assert.deepEqual(await finish(), [view('lo')]);
  assert.match((await shown(page))[0][2], /ອ່ານ/);
  assert.deepEqual(said, []);
});

// ── The content ─────────────────────────────────────────────────────────────────────────────────────────────────────

for (const [what, attributes, more = []] of [
  ['with an address', 'src="/none.json" office="lao-pdr"', ['reading']],
  ['of an office that is not built in', 'office="nowhere"'],
  ['of an office named like an object member', 'office="constructor"'],
  ['with nothing', '', ['reading']],
  ['given by attributes', 'heading="A story"', ['reading']],
]) {
  test(`a card ${what} requests no built-in document`, async (t) => {
    const { early } = await start(t, withScript(`<iom-news-card ${attributes}></iom-news-card>`));
    assert.deepEqual(early, ['core', 'en', 'news-card', 'ready', 'ready-news-card', ...more].sort());
  });
}

test('a card given by attributes has all its files at once', async (t) => {
  const { page, finish } = await start(t, withScript('<iom-news-card heading="A story"></iom-news-card>'));
  assert.deepEqual(await finish(), []);
  assert.match((await shown(page))[0][2], /A story/);
});

test('a help line given by attributes requests the parsers', async (t) => {
  const { early } = await start(t, withScript('<iom-hotline-card number="1300"></iom-hotline-card>'));
  assert.deepEqual(early, ['core', 'en', 'en-hotline-card', 'hotline-card', 'parsers', 'reading', 'ready']);
});

test('with live documents, the built-in ones are not requested', async (t) => {
  const feed = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: 'a', title: 'Live', language: 'en' }] };
  world.site.page(JSON.stringify(feed), { type: 'application/json', path: '/live/lao-pdr/news.json' });
  const { page, early, finish } = await start(t, withScript(CARD, { attributes: 'data-content="/live"' }));
  assert.deepEqual(early, ['core', 'en', 'news-card', 'reading', 'ready', 'ready-news-card']);
  assert.deepEqual(await finish(), ['config', 'parsers', 'remote']);
  assert.match((await shown(page))[0][2], /Live/);
});

test('an element that gets its office later requests its document then', async (t) => {
  const { page, early, finish } = await start(t, withScript('<iom-news-card></iom-news-card>'));
  assert.deepEqual(early, ['core', 'en', 'news-card', 'reading', 'ready', 'ready-news-card']);
  await page.$eval('iom-news-card', (card) => card.setAttribute('office', 'viet-nam'));
  assert.deepEqual(await finish(), ['viet-nam-news-card-en']);
});

// ── What fails ──────────────────────────────────────────────────────────────────────────────────────────────────────

test('a missing preload throws nothing, and the real import reports it once', async (t) => {
  const { page, said, early, finish } = await start(t, withScript(CARD, { lang: 'lo' }), { denied: /^lao-pdr-/ });
  assert.ok(early.includes(view('lo')));
  assert.deepEqual(ownLines(said), []);
  await finish();
  const [[, state, text]] = await shown(page);
  assert.equal(state, 'error');
  assert.match(text, /ລອງໃໝ່|ລອງ/);
  await becomes(() => ownLines(said).length, 1);
  assert.match(
    ownLines(said)[0],
    /^warn.*<iom-news-card>, office: The built-in document of “lao-pdr” could not be loaded/,
  );
});
