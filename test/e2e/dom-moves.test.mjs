// Elements that are moved, removed, cloned or changed while their code, messages or content is still loading.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_TAGS, assertEverything, everything, html, open, quiet, settled, shown, until, setUp } from './browser.mjs';

const world = setUp();
const SNIPPET = '<script src="embed/embed.js" async></script>';
const PLACES = '<main id="a"></main><section id="b" lang="vi"></section>';
const ROW = 'parsed in XHTML, moved';

// The held files: the code of all widgets, the shared code, the content, the messages.
const STAGES = {
  'the code of the widgets': /^(?!core|embed|xml|config|en-|lo-|vi-|purify|(lao-pdr|viet-nam)-)[\w-]+\.js$/,
  'the code that they share': /^core-/,
  'the contents': /^(lao-pdr|viet-nam)-/,
  'the words': /^(en|lo|vi)-/,
};

// Each changes all elements of #a in the page; afterwards each widget is in the page once.
const MOVES = {
  'moved to another place': () => document.querySelector('#b').append(...document.querySelector('#a').children),
  'removed and added again': () => {
    const [all, place] = [[...document.querySelector('#a').children], document.querySelector('#a')];
    place.replaceChildren();
    place.append(...all);
  },
  'removed, and added again in a later turn': async () => {
    const [all, place] = [[...document.querySelector('#a').children], document.querySelector('#a')];
    place.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve));
    place.append(...all);
  },
  'replaced by their clones': () => {
    for (const each of document.querySelectorAll('#a > *')) each.replaceWith(each.cloneNode(true));
  },
  'written again by innerHTML': () => {
    const place = document.querySelector('#a');
    place.innerHTML = String(place.innerHTML);
  },
  'moved into the shadow tree of another component': () => {
    const root = document.querySelector('#b').attachShadow({ mode: 'open' });
    root.append(...document.querySelector('#a').children);
  },
  'moved to another document and back': () => {
    const other = document.implementation.createHTMLDocument('other');
    const all = [...document.querySelector('#a').children];
    other.body.append(...all);
    document.querySelector('#a').append(...all);
  },
  'moved into a <template> and out again': () => {
    const template = document.createElement('template');
    template.content.append(...document.querySelector('#a').children);
    document.querySelector('#b').append(template.content);
  },
  'moved up and down at once, 20 times': () => {
    const all = [...document.querySelector('#a').children];
    for (let i = 0; i < 20; i++) document.querySelector(i % 2 ? '#a' : '#b').append(...all);
  },
};

/** Waits until all are in the page once, ready, in the language of their surroundings. */
const assertPlaces = (page) =>
  until(
    page,
    (count) => {
      const places = [
        document.querySelector('#a'),
        document.querySelector('#b'),
        document.querySelector('#b').shadowRoot,
      ];
      const all = places.flatMap((place) => [...(place?.children ?? [])]);
      const late = all.filter((each) => {
        const lang = each.shadowRoot?.querySelector('.root')?.lang;
        return !['ready', null].includes(each.getAttribute('state')) || lang !== (each.closest('#a') ? 'lo' : 'vi');
      });
      return all.length === count && late.length === 0 ? true : [all.length, ...late.map((each) => each.outerHTML)];
    },
    ALL_TAGS.length,
  );
const looks = (frame) =>
  [...(frame ? document.querySelector(frame).contentDocument : document).querySelectorAll('#a > *')].map((each) => {
    const { backgroundColor, fontSize } = getComputedStyle(each.shadowRoot.querySelector('.root'));
    return [each.localName, backgroundColor, fontSize];
  });
async function askedFor(held) {
  const asked = () => world.site.requests.some(({ path }) => held.test(path.split('/').at(-1)));
  while (!asked()) await new Promise((resolve) => setTimeout(resolve, 10));
}

for (const [stage, held] of Object.entries(STAGES)) {
  test(`fault: ${ROW}: while ${stage} are under way, in every manner`, async (t) => {
    for (const [how, move] of Object.entries(MOVES)) {
      await t.test(how, async (t2) => {
        const body = PLACES.replace('></main>', `>${everything('lao-pdr')}</main>`) + SNIPPET;
        const { page, said } = await open(t2, world, html(body, { lang: 'lo' }), { held });
        await askedFor(held);
        await page.evaluate(move);
        world.site.release();
        await assertPlaces(page);
        assert.deepEqual(said, []);
      });
    }
  });
}

test(`fault: ${ROW}: into a frame of the page, where they look and speak the same`, async (t) => {
  const body = PLACES.replace('></main>', `>${everything('lao-pdr')}</main>`) + SNIPPET;
  const { page, said } = await open(t, world, html(body, { lang: 'lo' }));
  await assertPlaces(page);
  const before = await page.evaluate(looks);
  await page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.contentDocument.documentElement.lang = 'vi';
    frame.contentDocument.body.append(document.querySelector('#a'));
  });
  await until(page, () =>
    [...document.querySelector('iframe').contentDocument.querySelectorAll('#a > *')].every(
      ({ shadowRoot }) => shadowRoot.querySelector('.root').lang === 'vi',
    ),
  );
  assert.deepEqual(await page.evaluate(looks, 'iframe'), before);
  await page.evaluate(() => document.body.append(document.querySelector('iframe').contentDocument.querySelector('#a')));
  await assertPlaces(page);
  assert.deepEqual(await page.evaluate(looks), before);
  assert.deepEqual(said, []);
});

test(`fault: ${ROW}: or when all is there, one manner after the other`, async (t) => {
  const body = PLACES.replace('></main>', `>${everything('lao-pdr')}</main>`) + SNIPPET;
  const { page, said } = await open(t, world, html(body, { lang: 'lo' }));
  await assertPlaces(page);
  const before = await page.evaluate(looks);
  for (const move of Object.values(MOVES)) {
    await page.evaluate(move);
    await assertPlaces(page);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('#b');
      document.querySelector('#a').append(...document.querySelector('#b').children, ...(shadowRoot?.children ?? []));
      if (shadowRoot) document.querySelector('#b').outerHTML = '<section id="b" lang="vi"></section>';
    });
    await assertPlaces(page);
    assert.deepEqual(await page.evaluate(looks), before, String(move));
  }
  assert.deepEqual(said, []);
});

// ── Changed while loading ───────────────────────────────────────────────────────────────────────────────────────────

const CHANGES = ['lo', 'eo', 'vi', 'ia', 'lo', 'fr', '', 'vi', 'klingon', 'en', 'lo'];

for (const last of ['lo', 'vi', 'en', 'eo', 'ia', 'fr', '', 'klingon']) {
  test(`fault: host sets \`lang\` to many while loading, to “${last}” at the end, which wins`, async (t) => {
    const ours = ['lo', 'vi'].includes(last) ? last : 'en';
    for (const held of [STAGES['the words'], STAGES['the contents'], STAGES['the code that they share']]) {
      const { page, said } = await open(t, world, html(everything('lao-pdr') + SNIPPET, { lang: 'lo' }), { held });
      await askedFor(held);
      for (const lang of [...CHANGES, last])
        await page.evaluate((next) => (document.documentElement.lang = next), lang);
      world.site.release();
      await assertEverything(page, ours);
      await quiet(page);
      await assertEverything(page, ours);
      assert.deepEqual(said, []);
    }
  });
}

test('attributes that change while content loads: the final values are shown', async (t) => {
  const body = '<iom-news-card office="lao-pdr"></iom-news-card><iom-programme-badge></iom-programme-badge>';
  const held = STAGES['the contents'];
  const { page, said } = await open(t, world, html(body + SNIPPET), { held });
  await askedFor(held);
  await page.evaluate(() => {
    for (const office of ['viet-nam', 'nowhere', 'lao-pdr', 'viet-nam'])
      for (const each of document.querySelectorAll('[office], iom-programme-badge'))
        each.setAttribute('office', office);
    document.querySelector('iom-news-card').setAttribute('heading-level', '5');
  });
  world.site.release();
  await settled(page, 2);
  const [[, card, news], [, badge, programme]] = await shown(page);
  assert.deepEqual([card, badge], ['ready', 'ready']);
  assert.match(news, /November 2017/);
  assert.match(programme, /MAPP/);
  assert.equal(await page.$eval('iom-news-card', ({ shadowRoot }) => shadowRoot.querySelectorAll('h5').length), 1);
  assert.deepEqual(said, []);
});
