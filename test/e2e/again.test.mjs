// Recovery after a file of ours fails to load at first: nobody has to reload the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomes, html, open, ownLines, quiet, script, setUp, shown } from './browser.mjs';

const world = setUp();

const online = (page) => page.evaluate(() => void dispatchEvent(new Event('online')));
const note = `<script>window.told = [];
  addEventListener('iom-content-error', ({ target, detail }) => told.push(target.localName + ' ' + detail.code));</script>`;
const FEED = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'A story' }] });
const RSS =
  '<rss version="2.0"><channel><title>T</title><item><guid>1</guid><title>A story</title></item></channel></rss>';

const CARD = '<iom-news-card office="lao-pdr"></iom-news-card>';
/** A card that the build has not rendered. */
const WHOLE = '<iom-news-card office="lao-pdr" images="any"></iom-news-card>';
const READY = /ອ່ານ/;
/** The failing file, the widget, the warning, and the final text. */
const FILES = {
  'the file of a ready widget': [/^ready-news-card-/, CARD, /^iom-news-card network$/, READY],
  'what ready widgets share': [/^ready-[\w-]{8}\.js$/, CARD, /^iom-news-card network$/, READY],
  'what the build has rendered, and the document': [/^lao-pdr-/, CARD, /^iom-news-card network$/, READY],
  'the settings of the script tag, for a ready widget': [
    /^config-/,
    CARD,
    /^iom-news-card network$/,
    READY,
    'data-lang="lo"',
  ],
  'the widget’s file': [/^news-card-/, WHOLE, /^iom-news-card network$/, READY],
  'what all widgets share': [/^core-/, WHOLE, /^iom-news-card network$/, READY],
  'the built-in document': [/^lao-pdr-/, WHOLE, /^iom-news-card network$/, READY],
  'the words': [/^lo-/, WHOLE, undefined, READY],
  'all words': [/^(?:lo|en)-/, WHOLE, undefined, READY],
  'the settings of the script tag': [/^config-/, WHOLE, /^iom-news-card network$/, READY, 'data-lang="lo"'],
  'what fetches documents': [/^remote-/, () => card(FEED), /^iom-news-card network$/, /A story/],
  'what reads documents': [/^parsers-/, () => card(FEED), /^iom-news-card network$/, /A story/],
  'what reads attributes': [
    /^reading-/,
    '<iom-news-card heading="A story"></iom-news-card>',
    /^iom-news-card network$/,
    /A story/,
  ],
  'what sanitises': [/^purify/, () => article(), undefined, /A text/],
  'what reads XML': [/^xml-feed-/, () => card(RSS), /^iom-news-card network$/, /A story/],
};
const article = () =>
  card(FEED.replace('"title"', '"language":"en","content_html":"<p>A text</p>","title"')).replaceAll(
    'news-card',
    'news-article',
  );
const card = (document) => {
  const path = `/documents/${Math.random()}`;
  world.site.page(document, { type: document.startsWith('<') ? 'application/xml' : 'application/json', path });
  return `<iom-news-card src="${path}"></iom-news-card>`;
};

for (const [what, [denied, body, told, says, settings]] of Object.entries(FILES))
  test(`fault: a file of ours does not come at first: ${what}: told, and shown once the device is online again`, async (t) => {
    const widget = typeof body === 'function' ? body() : body;
    const { page, said } = await open(t, world, html(note + widget + script(world.site, settings), { lang: 'lo' }), {
      denied,
    });
    const state = () => page.$eval('iom-news-card, iom-news-article', (element) => element.getAttribute('state'));
    if (told) {
      await becomes(() => page.evaluate(() => window.told.length), 1);
      assert.match(await page.evaluate(() => window.told[0]), told);
      assert.equal(await state(), 'error');
    }
    await becomes(() => ownLines(said).length, 1);
    await quiet(page);
    world.site.denied = undefined;
    await online(page);
    await becomes(state, 'ready');
    await becomes(async () => says.test((await shown(page))[0][2]), true);
    assert.equal(ownLines(said).length, 1, said.join('\n'));
  });

test('fault: a file of ours does not come at first: the widget’s file: its clone comes with it, by the clock', async (t) => {
  const { page } = await open(t, world, html(note + WHOLE + script(world.site), { lang: 'lo' }), { denied: /^core-/ });
  await becomes(() => page.evaluate(() => window.told.length), 1);
  await page.$eval('iom-news-card', (element) => {
    element.after(element.cloneNode(true));
    element.parentElement.append(document.createElement('iom-news-card'));
    element.remove();
  });
  world.site.denied = undefined;
  await becomes(() => page.$eval('iom-news-card', (element) => element.getAttribute('state')), 'ready');
  assert.equal(await page.$$eval('iom-news-card:defined', (all) => all.length), 2);
});

test('fault: a file of ours does not come at first: it is asked for after pauses that grow', async (t) => {
  const prepare = (page) =>
    page.evaluateOnNewDocument(() => {
      window.waits = [];
      const { setTimeout } = window;
      window.setTimeout = (done, delay, ...rest) => {
        const isPause = delay >= 5000 && rest.length === 0;
        if (isPause) window.waits.push(delay);
        return setTimeout(done, isPause ? 20 : delay, ...rest);
      };
    });
  const { page } = await open(t, world, html(WHOLE + script(world.site)), { denied: /^core-/, prepare });
  await becomes(() => page.evaluate(() => window.waits.length >= 8), true);
  const waits = await page.evaluate(() => window.waits);
  assert.deepEqual(
    waits.slice(0, 8),
    Array.from({ length: 8 }, (_, index) => 5000 * 2 ** index),
  );
});
