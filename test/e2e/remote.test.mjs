// Documents from an address, each test in its own page: policies, other origins, no network, and code that is not loaded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { four, html, open, quiet, script, settled, shown, setUp, until } from './browser.mjs';
import { embedFile } from './server.mjs';

const world = setUp();
const SNIPPET = '<script src="embed/embed.js" async></script>';
const fault = (behaviour) => world.site.fault(behaviour);
const card = (src, inner = '') => `<iom-news-card src="${src}">${inner}</iom-news-card>`;
const stateOf = (page) => page.$eval('iom-news-card', (element) => element.getAttribute('state'));
const textOf = async (page) => (await shown(page))[0][2];
const codesOf = (page) =>
  page.evaluateOnNewDocument(() => {
    window.codes = [];
    document.addEventListener('iom-content-error', ({ detail }) => window.codes.push(detail.code));
  });
const filesOf = (requests) =>
  requests.map(({ path }) =>
    path
      .split('/')
      .at(-1)
      .replace(/-[\w-]{8}\.js$/, '.js'),
  );

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types";

for (const [what, behaviour, says] of [
  ['a JSON Feed', 'feed:From JSON', 'From JSON'],
  ['an XML feed', 'rss:From XML', 'From XML'],
  ['an XML feed in windows-1258', 'rss1258', 'Tiếng Việt'],
]) {
  test(`fault: CSP default-src, with Trusted Types: ${what} is read, with no violation`, async (t) => {
    const { path } = await fault(behaviour);
    const headers = { 'content-security-policy': STRICT };
    const { page, said } = await open(t, world, html(card(path) + SNIPPET), { headers });
    await settled(page);
    assert.deepEqual([await stateOf(page), said], ['ready', []]);
    assert.ok((await textOf(page)).includes(says));
  });
}

test('fault: CORS refused, mixed content, blocked by the page’s CSP: connect-src, and the console says what to allow', async (t) => {
  const { path } = await fault('feed:Elsewhere');
  const headers = { 'content-security-policy': "connect-src 'none'" };
  const { page, said } = await open(t, world, html(card(path) + SNIPPET), { headers, prepare: codesOf });
  await settled(page);
  assert.equal(await stateOf(page), 'error');
  assert.deepEqual(await page.evaluate(() => window.codes), ['blocked']);
  const own = said.filter((line) => line.includes('[iom-widgets]'));
  assert.equal(own.length, 1, said.join('\n'));
  assert.ok(own[0].includes(`connect-src must allow ${world.site.pageOrigin}`), own[0]);
});

test('fault: CORS refused, mixed content: http from a page over https, and the console says so', async (t) => {
  const context = await world.browser.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { hostname, pathname } = new URL(request.url());
    if (hostname !== 'ministry.example') return request.continue();
    const name = /\/embed\/(.+)$/.exec(pathname)?.[1];
    if (name) return request.respond({ contentType: 'text/javascript', body: embedFile(name) });
    return request.respond({ contentType: 'text/html', body: html(card('http://feeds.example/news.json') + SNIPPET) });
  });
  await codesOf(page);
  await page.goto('https://ministry.example/');
  await settled(page);
  assert.deepEqual([await stateOf(page), await page.evaluate(() => window.codes)], ['error', ['blocked']]);
  assert.ok(
    said.some((line) => line.includes('[iom-widgets]') && line.includes('use https for it, too')),
    said.join(),
  );
});

test('fault: offline, DNS failure: the copy in the browser is shown, and the news when back online', async (t) => {
  const { path, become } = await fault('old:Yesterday');
  const { page } = await open(t, world, html(card(path) + SNIPPET));
  await settled(page);
  await become('feed:Today');
  // A second widget with its own address, so that the first leaves nothing in the page.
  await page.evaluate(() => document.querySelector('iom-news-card').remove());
  await page.setOfflineMode(true);
  await page.evaluate((src) => {
    const element = document.createElement('iom-news-card');
    setTimeout(() => document.body.append(Object.assign(element, { src })), 50);
  }, path);
  await until(page, () => document.querySelector('iom-news-card')?.getAttribute('state') === 'stale');
  const text = await textOf(page);
  assert.ok(text.includes('Yesterday') && text.includes('Saved copy from'), text);
  await page.setOfflineMode(false);
  await until(page, () => document.querySelector('iom-news-card').getAttribute('state') === 'ready');
  assert.ok((await textOf(page)).includes('Today'));
});

test('fault: sandboxed iframe (opaque origin): reads a document of a server that allows every page', async (t) => {
  const { path } = await fault('feed:In a box');
  const inner = html(card(world.site.pageOrigin + path) + script(world.site));
  const { page } = await open(
    t,
    world,
    html(`<iframe sandbox="allow-scripts" src="${world.site.page(inner)}"></iframe>`),
  );
  const frame = await page.waitForFrame((each) => each !== page.mainFrame());
  await until(frame, () => document.querySelector('iom-news-card')?.getAttribute('state') === 'ready');
});

test('data-content loads the offices’ live documents, and data-lang sets their language', async (t) => {
  const { site } = world;
  const live = { version: 1, id: 'lao-pdr', name: { en: 'Live', lo: 'ສົດ' } };
  site.page(JSON.stringify(live), { type: 'application/json', path: '/live/lao-pdr/office.json' });
  const tag = '<script src="embed/embed.js" data-content="live" data-lang="lo" async></script>';
  const body =
    '<iom-office-header office="lao-pdr" no-menu></iom-office-header><iom-news-card office="viet-nam"></iom-news-card>';
  const { page } = await open(t, world, html(body + tag));
  await settled(page, 2);
  const [[, header, name], [, news, text]] = (await shown(page)).filter(([tagName]) => /header|card/.test(tagName));
  assert.deepEqual([header, news], ['ready', 'stale']);
  assert.ok(name.includes('ສົດ'), name);
  assert.ok(text.includes('ສະບັບທີ່ບັນທຶກໄວ້ໃນວັນທີ 22 ພະຈິກ 2026.'), text);
});

for (const [what, body, files] of [
  ['built-in content', four('lao-pdr'), []],
  ['a JSON document', async () => card((await fault('feed:JSON')).path), ['remote.js']],
  ['an XML feed', async () => card((await fault('rss:XML')).path), ['remote.js', 'xml-feed.js']],
]) {
  test(`a page of ${what} loads, of sanitiser, fetching and feed parser, only: ${files.join(', ') || 'nothing'}`, async (t) => {
    const inner = typeof body === 'string' ? body : await body();
    const { page, requests } = await open(t, world, html(inner + SNIPPET));
    await settled(page);
    await quiet(page);
    const rare = filesOf(requests).filter((file) => /^(remote|xml-feed|purify\.es|feed-pages)\.js$/.test(file));
    assert.deepEqual(rare.toSorted(), files);
  });
}

test('the fallback stays if the fetching code fails to load', async (t) => {
  const { path } = await fault('feed:Never');
  const body = html(card(path, '<p id="fallback">Our news</p>') + SNIPPET);
  const { page, said } = await open(t, world, body, { denied: /^remote-/, prepare: codesOf });
  await until(page, () => document.querySelector('iom-news-card').getAttribute('state') === 'error');
  assert.deepEqual(await page.evaluate(() => window.codes), ['network']);
  assert.equal(await page.$eval('#fallback', (element) => element.checkVisibility()), true);
  assert.equal(said.filter((line) => line.includes('[iom-widgets]')).length, 1, said.join('\n'));
});

test('adding and removing 200 widgets with a document from an address does not grow the heap', async (t) => {
  const { path } = await fault('feed:Again');
  const { page } = await open(t, world, html(`<main></main>${card(path)}${SNIPPET}`));
  await settled(page);
  const session = await page.createCDPSession();
  const rounds = (times) =>
    page.evaluate(
      async (src, all) => {
        const main = document.querySelector('main');
        for (let round = 0; round < all; round++) {
          main.innerHTML = `<iom-news-card src="${src}?${round}" refresh="1"></iom-news-card>`;
          const { firstElementChild: element } = main;
          while (element.getAttribute('state') !== 'ready') await new Promise((resolve) => setTimeout(resolve));
          main.replaceChildren();
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      },
      path,
      times,
    );
  const measure = async () => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize, Nodes, JSEventListeners } = await page.metrics();
    return { heap: JSHeapUsedSize, Nodes, JSEventListeners };
  };
  await rounds(40);
  const before = await measure();
  await rounds(200);
  const after = await measure();
  assert.ok(after.heap - before.heap < 300_000, `the heap grew by ${after.heap - before.heap} bytes`);
  assert.deepEqual([after.Nodes, after.JSEventListeners], [before.Nodes, before.JSEventListeners]);
});
