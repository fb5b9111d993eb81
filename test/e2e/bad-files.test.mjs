// Files of ours that come, but are not what they should be: a portal's page, or cut off, and kept by the browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomes, everything, html, open, quiet, script, setUp, setUpFirefox, shown } from './browser.mjs';

const world = setUp();
// Each engine keeps failed modules in its own way.
const inFirefox = setUpFirefox(world);

/** A test in each engine of `BROWSERS` that can be automated from here; one kind is enough to tell them apart. */
function inEngines(name, run, kind = 'cut off') {
  test(name, (t) => run(t, world));
  if (inFirefox && kind === 'cut off') test(`${name} (Firefox)`, (t) => run(t, inFirefox));
}

const PORTAL = '<!DOCTYPE html><title>Top up</title><h1>No credit left</h1>';
const FOR_A_YEAR = { 'cache-control': 'public, max-age=31536000, immutable' };
const OF_ANOTHER_VERSION = 'of another version';
const KINDS = {
  'the page of a portal': () => ({ type: 'text/html', body: PORTAL, headers: { 'cache-control': 'no-cache' } }),
  'the page of a portal, kept for an hour': () => ({
    type: 'text/html',
    body: PORTAL,
    headers: { 'cache-control': 'max-age=3600' },
  }),
  'the page of a portal, with the headers of the file': () => ({ body: PORTAL, headers: FOR_A_YEAR }),
  'cut off': (bytes) => ({ body: bytes.subarray(0, Math.floor(bytes.length * 0.6)), headers: FOR_A_YEAR }),
  // An update of the folder that has not reached every server yet: the file has our name, and the exports of another version.
  [OF_ANOTHER_VERSION]: (bytes) => ({ body: `${bytes}`.replace(/\bexport\s*\{[^}]*\}/g, ''), headers: FOR_A_YEAR }),
  empty: () => ({ body: '', headers: FOR_A_YEAR }),
};

const FEED = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'A story' }] });
const CARD = '<iom-news-card office="lao-pdr"></iom-news-card>';
/** A card that the build has not rendered. */
const WHOLE = '<iom-news-card office="lao-pdr" images="any"></iom-news-card>';
const remote = () => {
  world.site.page(FEED, { type: 'application/json', path: '/feed.json' });
  return '<iom-news-card src="/feed.json"></iom-news-card>';
};
const FILES = {
  'the code of a ready widget': [/^ready-news-card-/, () => CARD],
  'what the build has rendered, and the document': [/^lao-pdr-/, () => CARD],
  'the widget’s code': [/^news-card-/, () => WHOLE],
  'the built-in document': [/^lao-pdr-headlines-/, () => WHOLE],
  'the words': [/^lo-/, () => WHOLE],
  'the code that fetches': [/^remote-/, remote],
  'the code that reads documents': [/^parsers-/, remote],
};

const stateOf = (page) => () => page.$eval('iom-news-card', (element) => element.getAttribute('state'));
const text = async (page) => (await shown(page))[0][2];

for (const [kind, answer] of Object.entries(KINDS)) {
  for (const [what, [files, body]] of Object.entries(FILES)) {
    // What another version has exported by default is data all the same.
    if (kind === OF_ANOTHER_VERSION && !what.includes('code')) continue;
    inEngines(
      `fault: a file of ours is not what it should be: ${what}, ${kind}: shown once the device is online again`,
      async (t, world) => {
        const { page } = await open(t, world, html(body() + script(world.site), { lang: 'lo' }), {
          bad: { files, answer },
        });
        await quiet(page);
        assert.doesNotMatch(await text(page), /ອ່ານ|A story/);
        world.site.bad = undefined;
        await page.evaluate(() => void dispatchEvent(new Event('online')));
        await becomes(stateOf(page), 'ready');
        await becomes(async () => /ອ່ານ|A story/.test(await text(page)), true);
      },
      kind,
    );
  }

  for (const [what, [file, card]] of Object.entries({
    'what all widgets share': [/^core-/, WHOLE],
    'what ready widgets share': [/^ready-[\w-]{8}\.js$/, CARD],
  }))
    inEngines(
      `fault: a file of ours is not what it should be: ${what}, ${kind}: there with the next page`,
      async (t, world) => {
        const body = html(card + script(world.site), { lang: 'lo' });
        const { page } = await open(t, world, body, { bad: { files: file, answer } });
        await becomes(stateOf(page), 'error');
        world.site.bad = undefined;
        world.site.requests.length = 0;
        await page.evaluate(() => void dispatchEvent(new Event('online')));
        await becomes(() => world.site.requests.some(({ path }) => file.test(path.split('/').at(-1))), true);
        await quiet(page);
        await page.goto(world.site.page(body), { waitUntil: 'load' });
        await becomes(stateOf(page), 'ready');
      },
      kind,
    );
}

inEngines(
  'fault: a file of ours is not what it should be: it never comes: told after ten seconds',
  async (t, world) => {
    const prepare = (page) =>
      page.evaluateOnNewDocument(() => {
        const { setTimeout } = window;
        window.setTimeout = (done, delay, ...rest) =>
          setTimeout(done, delay === 10_000 && !window.isPatient ? 50 : delay, ...rest);
      });
    for (const [held, card] of [
      [/^news-card-/, WHOLE],
      [/^lao-pdr-headlines-/, WHOLE],
      [/^ready-news-card-/, CARD],
    ]) {
      const { page } = await open(t, world, html(card + script(world.site), { lang: 'lo' }), { held, prepare });
      await becomes(stateOf(page), 'error');
      world.site.release();
      await page.evaluate(() => {
        window.isPatient = true;
        dispatchEvent(new Event('online'));
      });
      await becomes(stateOf(page), 'ready');
    }
  },
);

for (const [what, files] of Object.entries({ 'what all widgets share': /^core-/, 'the code that fetches': /^remote-/ }))
  test(`fault: a file of ours is not what it should be: ${what}, on a page with many widgets: each file is asked for once a try`, async (t) => {
    const answer = KINDS['cut off'];
    const many =
      what === 'the code that fetches'
        ? remote().repeat(13)
        : everything('lao-pdr').replaceAll('office=', 'refresh="9" office=');
    const { page } = await open(t, world, html(many + script(world.site), { lang: 'lo' }), { bad: { files, answer } });
    await becomes(stateOf(page), 'error');
    await quiet(page);
    for (let round = 0; round < 3; round++) {
      world.site.requests.length = 0;
      await page.evaluate(() => void dispatchEvent(new Event('online')));
      await becomes(() => world.site.requests.some(({ path }) => files.test(path.split('/').at(-1))), true);
      await quiet(page);
      const counts = {};
      for (const { path } of world.site.requests) counts[path] = (counts[path] ?? 0) + 1;
      // Once into the cache, once under the other address.
      assert.deepEqual(
        Object.entries(counts).filter(([, count]) => count > 2),
        [],
        `round ${round}`,
      );
    }
    // Once it is there, nothing is asked for again.
    if (what === 'the code that fetches') {
      world.site.bad = undefined;
      await page.evaluate(() => void dispatchEvent(new Event('online')));
      await becomes(stateOf(page), 'ready');
      await quiet(page);
      world.site.requests.length = 0;
      await page.evaluate(() => {
        const card = document.querySelector('iom-news-card').cloneNode();
        card.setAttribute('src', '/feed.json?2');
        document.body.append(card);
      });
      await becomes(
        () => page.$eval('iom-news-card:last-of-type', (element) => element.getAttribute('state')),
        'ready',
      );
      assert.deepEqual(
        world.site.requests.filter(({ path }) => path.endsWith('.js')),
        [],
      );
    }
  });
