// Removed widgets release everything, however often and in whatever state, and many widgets hold no more than one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_TAGS, assertEverything, everything, html, open, quiet, settled, until, setUp } from './browser.mjs';
import { watchLive } from './leak-probe.mjs';

const world = setUp();
const SNIPPET = '<script src="embed/embed.js" async></script>';
const MAIN = '<main></main><p id="outside" tabindex="-1"></p>';
const prepare = (page) => page.evaluateOnNewDocument(watchLive);
const fill = (page, content) => page.$eval('main', (main, inner) => (main.innerHTML = inner), content);
const empty = (page) => page.$eval('main', (main) => main.replaceChildren());
/** Listeners of the script tag after it has found every widget, which still waits for frames. */
const ITS_OWN = ['MutationObserver', 'listener message on Window'];
/** Listeners of an exit: for Shift, elements that open on top, and the focus. */
const OF_THE_EXIT = [
  'click',
  'click',
  'focusin',
  'focusin',
  'focusin',
  'fullscreenchange',
  'keydown',
  'keyup',
  'mousedown',
  'pointerdown',
  'selectionchange',
  'toggle',
  'wheel',
].map((type) => `listener ${type} on Window`);
const assertNothingLives = (page, what) =>
  until(page, (own) => window.live().join() === own.join() || window.live(), ITS_OWN).catch((error) => {
    throw new Error(`${what}: ${error.message}`);
  });

/** A page on which every tag has been added and removed, so that all code and messages are loaded. */
async function openWarm(t, options) {
  const opened = await open(t, world, html(MAIN + SNIPPET), { prepare, ...options });
  for (const [office, lang] of [
    ['lao-pdr', 'lo'],
    ['viet-nam', 'vi'],
    ['lao-pdr', 'en'],
  ]) {
    await opened.page.evaluate((next) => (document.documentElement.lang = next), lang);
    await fill(opened.page, everything(office));
    await settled(opened.page, ALL_TAGS.length);
  }
  await assertEverything(opened.page);
  await empty(opened.page);
  return opened;
}

// ── Each state ──────────────────────────────────────────────────────────────────────────────────────────────────────

test('the list of live resources includes those of the widgets', async (t) => {
  const { page } = await openWarm(t);
  assert.deepEqual(await page.evaluate(() => window.live()), ITS_OWN);
  await fill(page, everything('lao-pdr'));
  await assertEverything(page);
  const live = await page.evaluate(() => window.live());
  assert.deepEqual(
    live
      .filter(
        (each) =>
          !/^listener .* on HTML|-change on \w+$|^listener (?:click|keydown|focusout) on ShadowRoot$/.test(each),
      )
      .toSorted(),
    [...ITS_OWN, 'MutationObserver', ...OF_THE_EXIT].toSorted(),
  );
  assert.ok(live.length > 30);
});

const FEED = (next_url) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  next_url,
  items: [{ id: 'a', title: 'One', content_text: 'Text', language: 'en' }],
});

// Each brings the content of <main> into a state, in the page.
const STATES = {
  'at once': [
    () => '',
    (content) => {
      const main = document.querySelector('main');
      main.innerHTML = content;
      main.replaceChildren();
    },
  ],
  ready: [everything, () => {}, true],
  'in error': [() => everything('nowhere'), () => {}, true],
  'with a fallback': [(office) => everything(office).replaceAll('></', '><p>Ours</p></'), () => {}, true],
  'with everything open': [
    everything,
    () => {
      const press = (root) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.matches('button[aria-expanded=false], [part=language], [part=copy]')) element.click();
          if (element.shadowRoot) press(element.shadowRoot);
        }
      };
      press(document.querySelector('main'));
      document.querySelector('main a, main iom-office-header').shadowRoot?.querySelector('a')?.focus();
    },
    true,
  ],
  'half way to the exit': [
    everything,
    () => {
      for (let i = 0; i < 2; i++) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    },
    true,
  ],
  'saving a contact': [
    everything,
    () => {
      HTMLAnchorElement.prototype.click = () => {}; // the test must not download a file
      document.querySelector('iom-contact-block').shadowRoot.querySelector('[part=save]').click();
    },
    true,
  ],
  'between two languages': [everything, () => (document.documentElement.lang = 'vi'), true],
  'in a tree of another component': [
    everything,
    () => {
      const root = document
        .querySelector('main')
        .appendChild(document.createElement('div'))
        .attachShadow({ mode: 'open' });
      const inner = root.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      inner.append(...document.querySelectorAll('main > [office]'));
    },
    true,
  ],
};

for (const [state, [content, act, wait]] of Object.entries(STATES)) {
  test(`fault: 1,000 widgets; removed ${state}: no listener, observer, timer or request is left`, async (t) => {
    const { page, said } = await openWarm(t);
    await fill(page, content('lao-pdr'));
    if (wait) await settled(page, ALL_TAGS.length);
    await page.evaluate(act, everything('lao-pdr'));
    await empty(page);
    await assertNothingLives(page, state);
    assert.deepEqual(
      said.filter((line) => !/^warn.*unknown|nowhere/.test(line)),
      [],
    );
  });
}

for (const [what, body] of [
  ['', everything('viet-nam').replaceAll('office=', 'refresh="9" office=')],
  [
    ' what the build has rendered',
    '<iom-news-card office="viet-nam"></iom-news-card><iom-key-facts office="viet-nam"></iom-key-facts>',
  ],
])
  test(`fault: 1,000 widgets; removed while loading${what}: what is under way is let go, and nothing comes after`, async (t) => {
    // Fewer than a browser's connections to one server, or the code could not load.
    const { page, said } = await open(t, world, html(MAIN + SNIPPET), { prepare, held: /^(viet-nam|vi-news)/ });
    await page.evaluate(() => (document.documentElement.lang = 'vi'));
    await fill(page, body);
    await until(page, () =>
      [...document.querySelectorAll('main > [office]')].every(
        (each) => each.shadowRoot || each.getAttribute('state') === 'loading',
      ),
    );
    await page.evaluate(() => (window.kept = document.querySelector('iom-news-card')));
    await empty(page);
    await assertNothingLives(page, 'while loading');
    world.site.release();
    await quiet(page);
    await assertNothingLives(page, 'when it has come');
    assert.deepEqual(said, []);
  });

test('fault: 1,000 widgets; a feed removed while its next page is under way: the request is given up', async (t) => {
  const { page, said } = await openWarm(t);
  const url = world.site.page('{}', { type: 'application/json', path: '/next.json' });
  world.site.held = /^next\.json$/;
  await fill(page, '<iom-news-feed></iom-news-feed>');
  await page.$eval('iom-news-feed', (feed, data) => (feed.data = data), FEED(url));
  await until(page, () => {
    const more = document.querySelector('iom-news-feed').shadowRoot.querySelector('[part=more]');
    more?.click();
    return Boolean(more);
  });
  await until(page, () => window.live().includes('fetch'));
  await empty(page);
  await assertNothingLives(page, 'the feed');
  world.site.release();
  assert.deepEqual(said, []);
});

// ── Again and again ─────────────────────────────────────────────────────────────────────────────────────────────────

/** The heap size of the page after a garbage collection. */
async function heapOf(page, client) {
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
  const { Nodes, JSEventListeners, Documents, JSHeapUsedSize } = await page.metrics();
  return { Nodes, JSEventListeners, Documents, heap: JSHeapUsedSize };
}

test('fault: 1,000 widgets; 200 cycles of adding and removing: the heap is flat', async (t) => {
  const { page, said } = await openWarm(t, { prepare: undefined });
  const client = await page.createCDPSession();
  const cycles = async (count) => {
    await page.evaluate(
      async (content, end) => {
        const main = document.querySelector('main');
        for (let i = 0; i < end; i++) {
          document.documentElement.lang = ['en', 'lo', 'vi'][i % 3];
          main.innerHTML = content;
          await new Promise(requestAnimationFrame);
          main.replaceChildren();
        }
      },
      everything('lao-pdr') + everything('viet-nam'),
      count,
    );
    return heapOf(page, client);
  };
  await cycles(60);
  const before = await cycles(60);
  const after = await cycles(200);
  const grown = after.heap - before.heap;
  console.log(
    `200 add/remove cycles of ${2 * ALL_TAGS.length} widgets: ${before.heap} bytes before, ${grown} more after`,
  );
  assert.deepEqual({ ...after, heap: 0 }, { ...before, heap: 0 });
  assert.ok(grown < 100_000, `${grown} bytes more`);
  assert.deepEqual(said, []);
});

// ── Many at once ────────────────────────────────────────────────────────────────────────────────────────────────────

test('fault: 1,000 widgets; all are shown, with the files and the observers of one', async (t) => {
  const { page, said, requests } = await open(t, world, html(MAIN + SNIPPET), { prepare });
  const files = () => requests.map(({ path }) => path).filter((path) => path.endsWith('.js'));
  await fill(page, everything('lao-pdr'));
  await assertEverything(page);
  const [before, live] = [files(), await page.evaluate(() => window.live())];
  const rounds = Math.ceil(1000 / ALL_TAGS.length);
  await fill(page, everything('lao-pdr').repeat(rounds));
  await settled(page, rounds * ALL_TAGS.length);
  const states = await page.$$eval('main > *', (all) =>
    Object.entries(Object.groupBy(all, (each) => each.getAttribute('state'))).map(([state, { length }]) => [
      state,
      length,
    ]),
  );
  assert.deepEqual(Object.fromEntries(states), { null: 2 * rounds, ready: (ALL_TAGS.length - 2) * rounds });
  assert.deepEqual(files(), before, 'nothing is asked for again');
  const observers = (list) => list.filter((each) => !each.startsWith('listener'));
  assert.deepEqual(observers(await page.evaluate(() => window.live())), observers(live));
  await page.evaluate(() => (document.documentElement.lang = 'lo'));
  await until(page, () =>
    [...document.querySelectorAll('main > *')].every(
      ({ shadowRoot }) => shadowRoot.querySelector('.root').lang === 'lo',
    ),
  );
  await empty(page);
  await assertNothingLives(page, '1,000 widgets');
  assert.deepEqual(said, []);
});
