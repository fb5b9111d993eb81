// The language that the widgets of a page show from the first moment on, and changes to another one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  assertShown,
  becomes,
  four,
  html,
  LANGUAGES,
  LAO_IN_ENGLISH,
  open,
  ownLines,
  quiet,
  script,
  settled,
  shown,
  TAGS,
  until,
  setUp,
} from './browser.mjs';
import { TEXTS } from './expected-texts.mjs';

const world = setUp();
/** Widgets that the build has not rendered. */
const wholeFour = (office) => four(office).replaceAll('office=', 'refresh="9" office=');

test('data-lang sets the language of widgets without a lang', async (t) => {
  const own = '<iom-news-card office="viet-nam" lang="vi"></iom-news-card>';
  const { page, said } = await open(
    t,
    world,
    html(four('viet-nam') + own + script(world.site, 'async data-lang="lo"')),
  );
  await settled(page, 5);
  const texts = (await shown(page)).map(([, , text]) => text);
  for (const [index, text] of [...TEXTS['viet-nam'].lo, TEXTS['viet-nam'].vi[1]].entries()) {
    assert.ok(texts[index].includes(text), texts[index]);
  }
  assert.deepEqual(said, []);
});

test('fault: host sets `lang` to one that we do not have: English', async (t) => {
  for (const lang of ['eo', 'klingon', '', 'x', '中文']) {
    const { page } = await open(t, world, html(four('lao-pdr') + script(world.site), { lang }));
    await assertShown(page, LAO_IN_ENGLISH, 4);
  }
});

// ── Nothing flashes ─────────────────────────────────────────────────────────────────────────────────────────────────

/** Records the text of all our shadow trees at each change and each frame, from the start of the page. */
function watch() {
  const seen = (window.seen = []);
  const roots = [];
  const note = (when) => {
    for (const [index, root] of roots.entries()) {
      const base = root.querySelector('.root');
      const lang = base?.lang ?? '';
      const text = base?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      const last = seen.findLast((entry) => entry.index === index);
      if (last?.text !== text || last?.lang !== lang) seen.push({ index, tag: root.host.localName, lang, text, when });
    }
  };
  const observer = new MutationObserver(() => note('change'));
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
    return root;
  };
  const frame = () => {
    note('frame');
    window.mixed = (window.mixed ?? []).concat([roots.map((root) => root.querySelector('.root')?.lang).join()]);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
const LOADING = { en: 'Loading…', lo: 'ກຳລັງໂຫຼດ…', vi: 'Đang tải…' };
const prepare = (page) => page.evaluateOnNewDocument(watch);
const settledIn = (page, lang) =>
  until(
    page,
    (wanted) =>
      window.seen.length > 0 &&
      !!window.mixed
        .at(-1)
        ?.split(',')
        .every((each) => each === wanted),
    lang,
  );

for (const lang of LANGUAGES) {
  test(`${lang}: nothing in another language appears before the content`, async (t) => {
    const { page } = await open(t, world, html(four('lao-pdr') + script(world.site), { lang }), { prepare });
    await settled(page, 4);
    await settledIn(page, lang);
    const seen = await page.evaluate(() => window.seen);
    for (const tag of TAGS) {
      const texts = [...new Set(seen.filter((entry) => entry.tag === tag).map(({ text }) => text))];
      const last = texts.at(-1);
      assert.ok(last.length > 10, `${tag}: ${last}`);
      assert.deepEqual(
        texts.filter((text) => !['', LOADING[lang], last].includes(text)),
        [],
        tag,
      );
    }
  });
}

test('<html lang> changes every widget, and nothing but the two languages is ever shown', async (t) => {
  const { page, said } = await open(t, world, html(four('viet-nam') + script(world.site)), { prepare });
  await settled(page, 4);
  await settledIn(page, 'en');
  for (const [from, to] of [
    ['en', 'lo'],
    ['lo', 'vi'],
    ['vi', 'en'],
    ['en', 'vi'],
  ]) {
    const start = await page.evaluate((lang) => {
      window.mixed = [];
      // Records the current texts as the start.
      const { seen } = window;
      const now = Object.values(Object.fromEntries(seen.map((entry) => [entry.index, entry])));
      seen.splice(0, seen.length, ...now);
      document.documentElement.lang = lang;
      return now;
    }, to);
    await settledIn(page, to);
    const { seen, mixed } = await page.evaluate(() => ({ seen: window.seen, mixed: window.mixed }));
    assert.ok(seen.length > start.length, `${from} to ${to}: nothing changed`);
    for (const { index, tag } of start) {
      const states = seen.filter((entry) => entry.index === index).map(({ lang, text }) => `${lang}: ${text}`);
      const unlike = states.filter((state) => state !== states[0] && state !== states.at(-1));
      assert.deepEqual(unlike, [], `${from} to ${to}: <${tag}> showed something else on the way`);
      assert.ok(states.at(-1).length > 5, `${tag} is empty`);
      assert.deepEqual([states[0].slice(0, 2), states.at(-1).slice(0, 2)], [from, to], tag);
    }
    // No frame shows two languages at once.
    assert.deepEqual(
      mixed.filter((languages) => new Set(languages.split(',')).size > 1),
      [],
      `${from} to ${to}`,
    );
    const texts = (await shown(page)).map(([, , text]) => text);
    for (const [index, text] of TEXTS['viet-nam'][to].entries()) assert.ok(texts[index].includes(text), texts[index]);
  }
  assert.deepEqual(said, []);
});

// ── Content in another language ─────────────────────────────────────────────────────────────────────────────────────

const namesOf = (requests) => requests.flatMap(({ path }) => /([\w.-]+)-[\w-]{8}\.js$/.exec(path)?.[1] ?? []).sort();
const lineOf = (page, tag) => page.$eval(tag, ({ shadowRoot }) => shadowRoot.textContent.replace(/\s+/g, ' '));

const VIEWS = ['contact-block', 'news-card', 'office-header', 'programme-badge'];
const PARTS = ['', '-contact-block', '-language-menu', '-office-header', '-office-menu', '-programme-badge'];
for (const [what, body, filesIn] of [
  ['what the build has rendered', four('lao-pdr'), (lang) => VIEWS.map((name) => `lao-pdr-${name}-${lang}`)],
  [
    'its messages and documents',
    wholeFour('viet-nam'),
    (lang) => [...PARTS.map((part) => lang + part), `viet-nam-headlines-${lang}`, `viet-nam-office-${lang}`],
  ],
])
  test(`another language loads ${what} once, keeps loaded ones, and fires one load event`, async (t) => {
    const { page, said, requests } = await open(t, world, html(body + script(world.site)), {
      prepare: (each) =>
        each.evaluateOnNewDocument(() => {
          window.loads = [];
          addEventListener('iom-content-load', ({ target }) => window.loads.push(target.localName));
        }),
    });
    await settled(page, 4);
    const change = async (lang, files) => {
      requests.length = 0;
      await page.evaluate((wanted) => (document.documentElement.lang = wanted), lang);
      await until(
        page,
        ([wanted, tags]) =>
          tags.every((tag) => document.querySelector(tag).shadowRoot.querySelector('.root').lang === wanted),
        [lang, TAGS],
      );
      await becomes(() => namesOf(requests), files);
      await quiet(page);
      assert.deepEqual(namesOf(requests), files);
    };
    await change('lo', filesIn('lo').sort());
    await change('vi', filesIn('vi').sort());
    await change('lo', []);
    assert.deepEqual(await page.evaluate(() => window.loads.sort()), [...TAGS].sort());
    assert.deepEqual(said, []);
  });

test('content that fails to load in another language stays in its own, with a notice, and one warning per file', async (t) => {
  const { page, said } = await open(t, world, html(wholeFour('viet-nam') + script(world.site), { lang: 'lo' }), {
    denied: /^viet-nam-\w+-vi-/,
  });
  await settled(page, 4);
  await page.evaluate(() => (document.documentElement.lang = 'vi'));
  await until(page, () => document.querySelector('iom-news-card').shadowRoot.querySelector('.root').lang === 'vi');
  await becomes(() => ownLines(said).length, 2);
  await until(page, () => document.querySelector('iom-news-card').shadowRoot.textContent.includes('chưa có bản'));
  await quiet(page);
  const card = await lineOf(page, 'iom-news-card');
  assert.match(card, /IOM ຈະເພີ່ມທະວີ/);
  assert.match(card, /tháng 11 năm 2017/);
  assert.match(card, /Nội dung này chưa có bản tiếng Việt/);
  assert.equal(await page.$eval('iom-news-card', (element) => element.getAttribute('state')), 'ready');
  assert.equal(
    await page.$eval('iom-news-card', ({ shadowRoot }) => shadowRoot.querySelector('[part=heading]').lang),
    'lo',
  );
  const own = ownLines(said);
  assert.equal(own.length, 2, own.join('\n'));
  for (const [index, file] of ['headlines', 'office'].entries())
    assert.match(
      own.toSorted()[index],
      new RegExp(`^warn.*The content stays in its language: .*“viet-nam” could not be loaded.*viet-nam-${file}-vi-`),
    );
  world.site.denied = undefined;
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await until(page, () => /Read the article/.test(document.querySelector('iom-news-card').shadowRoot.textContent));
  assert.match(await lineOf(page, 'iom-news-card'), /IOM to strengthen/);
});

for (const when of ['once the device is online', 'after a pause'])
  test(`a view that fails to load in another language: the one that is shown stays, and the other comes ${when}`, async (t) => {
    const { page, said } = await open(t, world, html(four('lao-pdr') + script(world.site), { lang: 'lo' }), {
      denied: /^lao-pdr-[\w-]+-vi-/,
    });
    await settled(page, 4);
    await page.evaluate(() => (document.documentElement.lang = 'vi'));
    await becomes(() => said.filter((line) => line.includes('Failed to load resource')).length, 4);
    await quiet(page);
    assert.match(await lineOf(page, 'iom-news-card'), /ອ່ານ/);
    assert.equal(await page.$eval('iom-news-card', (element) => element.getAttribute('state')), 'ready');
    world.site.denied = undefined;
    if (when !== 'after a pause') await page.evaluate(() => void dispatchEvent(new Event('online')));
    await until(page, () => document.querySelector('iom-news-card').shadowRoot.querySelector('.root').lang === 'vi');
    assert.match(await lineOf(page, 'iom-news-card'), /Đọc/);
  });

test('another language of a story is one file, requested when the reader chooses it', async (t) => {
  const { page, said, requests } = await open(
    t,
    world,
    html('<iom-news-article office="viet-nam" refresh="9"></iom-news-article>' + script(world.site)),
    { denied: /^viet-nam-news-lo-/ },
  );
  await settled(page, 1);
  await quiet(page);
  requests.length = 0;
  const choose = (lang) =>
    page.$eval(
      'iom-news-article',
      ({ shadowRoot }, wanted) => shadowRoot.querySelector(`button[lang=${wanted}]`).click(),
      lang,
    );
  const bodyIs = (lang) =>
    until(
      page,
      (wanted) => document.querySelector('iom-news-article').shadowRoot.querySelector('[part=body]').lang === wanted,
      lang,
    );
  await choose('vi');
  await bodyIs('vi');
  assert.deepEqual(namesOf(requests), ['viet-nam-news-vi']);
  assert.match(await lineOf(page, 'iom-news-article'), /Lào Cai.*Read the original \(Vietnamese\)/);
  assert.deepEqual(said, []);
  // If it fails, the story stays as it is, with a warning; other choices still work.
  await choose('lo');
  await becomes(() => ownLines(said).length, 1);
  await bodyIs('vi');
  assert.match(await lineOf(page, 'iom-news-article'), /Lào Cai/);
  await choose('en');
  await bodyIs('en');
  assert.deepEqual(
    await page.$eval('iom-news-article', ({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('[part=language]')].map((button) => [button.lang, button.ariaPressed]),
    ),
    [
      ['en', 'true'],
      ['lo', 'false'],
      ['vi', 'false'],
    ],
  );
  assert.match(ownLines(said).join(), /The content stays in its language/);
});
