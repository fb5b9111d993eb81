// The page that embeds frame pages: which messages it accepts, and its behaviour without the script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snippet } from 'iom-widgets/server';
import { html, open, quiet, setUp, until } from './browser.mjs';
import { fits, framed, inside } from './frame.mjs';
import { OLD } from './server.mjs';

const world = setUp();
const ARTICLE = { office: 'lao-pdr', lang: 'en' };
const height = (page) => page.$eval('iframe', (frame) => frame.clientHeight);
const filesOf = (requests) =>
  requests.map(({ path }) =>
    path
      .split('/')
      .at(-1)
      .replace(/-[\w-]{8}\./, '.'),
  );
/** Waits until posted messages have arrived: a later message of the page itself comes after them. */
const turn = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => data === 'turn' && resolve());
        postMessage('turn', '*');
      }),
  );

test('follows the height up and down, after changes of the widget and of the page', async (t) => {
  const { page, said } = await open(t, world, html(await framed(world.site, 'news-article', ARTICLE)), { width: 1200 });
  const frame = await inside(page);
  const wide = await fits(page, frame);
  await page.setViewport({ width: 400, height: 800 });
  await until(frame, () => innerWidth < 500);
  const narrow = await fits(page, frame);
  assert.ok(narrow > wide * 1.3, `${narrow} after ${wide}`);
  await page.setViewport({ width: 1200, height: 800 });
  await until(frame, () => innerWidth > 1000);
  assert.equal(await fits(page, frame), wide);
  await frame.$eval('iom-news-article', (article) => (article.lang = 'lo'));
  await until(frame, () => document.documentElement.lang === 'lo');
  assert.notEqual(await fits(page, frame), wide);
  assert.deepEqual(said, []);
});

test('a menu that opens over the content is not clipped', async (t) => {
  const { page } = await open(t, world, html(await framed(world.site, 'office-menu', { office: 'viet-nam' })));
  const frame = await inside(page);
  const closed = await fits(page, frame);
  const toggle = () =>
    frame.evaluate(() => document.querySelector('iom-office-menu').shadowRoot.querySelector('.group button').click());
  await toggle();
  await until(page, (before) => document.querySelector('iframe').clientHeight > before, closed);
  await fits(page, frame);
  await toggle();
  await until(page, (before) => document.querySelector('iframe').clientHeight === before, closed);
});

test('two frames are kept apart, and the file is requested once', async (t) => {
  const frames = [
    await framed(world.site, 'news-article', ARTICLE),
    await framed(world.site, 'programme-badge', ARTICLE, { alone: true }),
  ];
  const { page, requests } = await open(t, world, html(frames.join('')));
  const [first, second] = [await fits(page, await inside(page, 0), 0), await fits(page, await inside(page, 1), 1)];
  assert.ok(first > second + 100, `${first}, ${second}`);
  assert.equal(filesOf(requests).filter((name) => name === 'frames.js').length, 1);
});

for (const [what, change] of [
  ['that is added later', (lines) => document.body.insertAdjacentHTML('beforeend', lines)],
  [
    'that gets its address later',
    (lines) => {
      document.body.insertAdjacentHTML('beforeend', lines.replace(' src=', ' data-src='));
      const frame = document.querySelector('iframe');
      return new Promise(requestAnimationFrame).then(() => (frame.src = frame.dataset.src));
    },
  ],
  [
    'that navigates to another widget',
    async (lines) => {
      document.body.insertAdjacentHTML('beforeend', lines.replace('news-article', 'key-facts'));
      const frame = document.querySelector('iframe');
      while (!frame.style.height) await new Promise((resolve) => setTimeout(resolve, 20));
      frame.style.height = '';
      frame.src = frame.src.replace('key-facts', 'news-article');
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    },
  ],
])
  test(`finds a frame ${what}`, async (t) => {
    const [frame, script] = (await framed(world.site, 'news-article', ARTICLE)).split('\n');
    const { page, said } = await open(t, world, html(script));
    await page.evaluate(change, frame);
    assert.ok((await fits(page, await inside(page))) > 300);
    assert.deepEqual(said, []);
  });

test('a script that loads after the frame requests its height', async (t) => {
  const body = html(await framed(world.site, 'news-article', ARTICLE));
  const { page } = await open(t, world, body, { held: /^embed\.js$/ });
  const frame = await inside(page);
  assert.equal(await height(page), 480);
  world.site.release();
  assert.ok((await fits(page, frame)) > 300);
});

test('other frames cause no request and are left alone', async (t) => {
  const other = world.site.page(html('<p>Another</p>'), { path: '/other/frame.html' });
  const script = (await framed(world.site, 'news-article')).split('\n')[1];
  const { page, requests } = await open(t, world, html(`<iframe src="${other}" height="77"></iframe>${script}`));
  await quiet(page);
  assert.deepEqual(
    filesOf(requests).filter((name) => name.endsWith('.js')),
    ['embed.js'],
  );
  assert.equal(await height(page), 77);
});

/** The messages of a frame page: offers a port, and sends a height through it. */
const OFFER = `window.offer = (height, ports = 1) => {
  const { port1, port2 } = new MessageChannel();
  parent.postMessage({ iomFrame: { height } }, '*', ports ? [port2] : []);
  port1.postMessage({ height });
  return port1;
};`;

test('messages of other senders, and other messages, change nothing', async (t) => {
  const other = world.site.page(html(`<script>${OFFER} window.offer(33);</script>`), { path: '/other-frame' });
  const { page, said } = await open(t, world, html(await framed(world.site, 'news-article', ARTICLE)));
  const frame = await inside(page);
  const fitting = await fits(page, frame);
  // From the page itself, from another frame, and invalid heights from our frame.
  await page.evaluate((src) => {
    const { port1, port2 } = new MessageChannel();
    postMessage({ iomFrame: {} }, '*', [port2]);
    port1.postMessage({ height: 33 });
    return new Promise((resolve) => {
      const element = Object.assign(document.createElement('iframe'), { src, onload: resolve });
      document.body.append(element);
    });
  }, other);
  for (const data of [
    '33',
    null,
    33,
    { height: 33 },
    { iomFrame: 33 },
    { iomFrame: null },
    { iomFrame: { height: 33 } },
  ])
    await frame.evaluate((message) => parent.postMessage(message, '*'), data);
  await turn(page);
  assert.equal(await height(page), fitting);
  assert.deepEqual(said, []);
});

test('only valid heights count, up to the limit', async (t) => {
  const { page } = await open(t, world, html(await framed(world.site, 'news-article', ARTICLE)), {
    // Intercepts every message of the frame page.
    prepare: (opened) =>
      opened.evaluateOnNewDocument(() => {
        const { postMessage } = MessagePort.prototype;
        MessagePort.prototype.postMessage = function (data, ...rest) {
          window.port = this;
          return postMessage.call(this, data, ...rest);
        };
      }),
  });
  const frame = await inside(page);
  const fitting = await fits(page, frame);
  const tell = (value) => frame.evaluate((each) => window.port.postMessage({ height: each }), value);
  for (const value of ['33', -1, null, [33], {}]) await tell(value);
  await frame.evaluate(() => [NaN, -Infinity].forEach((value) => window.port.postMessage({ height: value })));
  await tell(fitting + 1);
  await until(page, (wanted) => document.querySelector('iframe').clientHeight === wanted, fitting + 1);
  await tell(1e9);
  await until(page, () => document.querySelector('iframe').clientHeight === 20_000);
});

for (const [what, sandbox] of [
  ['of ours', ''],
  ['of ours in a sandbox, which hides its new address,', ' sandbox="allow-scripts"'],
])
  test(`a frame ${what} that navigated elsewhere is ignored`, async (t) => {
    const lines = await framed(world.site, 'news-article', ARTICLE);
    const elsewhere = world.site.page(
      html(
        `<script>${OFFER} window.offer(33); addEventListener('message', () => window.offer(33));</script><p>Elsewhere</p>`,
      ),
      { path: '/elsewhere' },
    );
    const { page } = await open(t, world, html(lines.replace(/ sandbox="[^"]*"/, sandbox)));
    const frame = await inside(page);
    const fitting = await fits(page, frame);
    await frame.evaluate((url) => location.replace(url), elsewhere);
    await until(frame, () => document.body?.innerText === 'Elsewhere');
    await frame.evaluate(() => window.offer?.(34));
    await turn(page);
    assert.equal(await height(page), fitting);
  });

test('a frame answers only its parent page', async (t) => {
  const { page } = await open(t, world, html(await framed(world.site, 'programme-badge', ARTICLE)));
  const frame = await inside(page);
  await fits(page, frame);
  await frame.evaluate(() => postMessage({ iomFrame: { scheme: 'dark' } }, '*'));
  await frame.evaluate(() => parent.postMessage({}, '*'));
  await turn(page);
  assert.equal(await frame.evaluate(() => document.documentElement.style.colorScheme), 'normal');
});

for (const [what, css] of [
  ['the browser’s default border', ''],
  ['a reset', '* { box-sizing: border-box; border: 3px solid; padding: 0 } iframe { height: 100px }'],
])
  test(`nothing is clipped by ${what}`, async (t) => {
    const lines = (await framed(world.site, 'news-article', ARTICLE)).replace(' frameborder="0"', '');
    const { page } = await open(t, world, html(lines, { head: `<style>${css}</style>` }));
    await fits(page, await inside(page));
  });

test('without the script the frame keeps its height and scrolls', async (t) => {
  const { page, said } = await open(
    t,
    world,
    html(await framed(world.site, 'news-article', ARTICLE, { alone: true })),
    {
      width: 320,
    },
  );
  const frame = await inside(page);
  assert.equal(await height(page), 480);
  const scrolled = await frame.evaluate(() => {
    scrollTo(0, 100_000);
    return scrollY + innerHeight >= document.documentElement.scrollHeight - 1 && scrollY;
  });
  assert.ok(scrolled > 100, String(scrolled));
  assert.deepEqual(said, []);
});

test('works in a page that is sandboxed itself, and from another version of the folder', async (t) => {
  const lines = await framed(world.site, 'news-article', ARTICLE, { folder: OLD.folder });
  const headers = { 'content-security-policy': 'sandbox allow-scripts' };
  const { page, said } = await open(t, world, html(lines.replace(/ sandbox="[^"]*"/, '')), { headers });
  assert.ok((await fits(page, await inside(page))) > 300);
  assert.deepEqual(said, []);
});

test('works under strict policies of the page and the frame, below a path of the same site', async (t) => {
  const base = 'a/b/embed/';
  const lines = await snippet({ widget: 'news-article', attributes: ARTICLE, format: 'iframe', base, unstyled: true });
  const policy = "default-src 'none'; script-src 'self'; frame-src 'self'; require-trusted-types-for 'script'";
  const { page, said } = await open(t, world, html(lines.replace(' loading="lazy"', '')), {
    headers: { 'content-security-policy': policy },
  });
  assert.ok((await fits(page, await inside(page))) > 300);
  assert.deepEqual(said, []);
});
