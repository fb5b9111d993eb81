// The frame page: its content, title and language, in any surrounding page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { framePage } from 'iom-widgets/server';
import { axe } from './axe.mjs';
import { becomes, html, LANGUAGES, OFFICES, open, setUp, TAGS, until } from './browser.mjs';
import { fits, framed, inside, seen } from './frame.mjs';
import { embedFile } from './server.mjs';
import { TEXTS } from './expected-texts.mjs';

const world = setUp();
const CARD = { office: 'viet-nam', lang: 'lo' };

/** Turns scripts on again to query a page, which does not start the page's own scripts. */
const assertAxe = async (frame) => {
  await frame.setJavaScriptEnabled?.(true);
  const { violations, rules } = await axe(frame);
  assert.deepEqual(violations, []);
  assert.ok(rules > 5, `axe looked at ${rules} rules only`);
};

/** Opens the frame page outside a frame. */
async function openAlone(t, query, options) {
  const { site } = world;
  const opened = await open(t, world, '', options);
  await opened.page.goto(`${site.scriptOrigin}/sub/path/embed/frame.html?${query}`);
  return opened;
}

// ── What it shows ───────────────────────────────────────────────────────────────────────────────────────────────────

for (const office of OFFICES)
  for (const lang of LANGUAGES)
    test(`${office} in ${lang}: each widget in a sandboxed frame has its height, title and language`, async (t) => {
      const frames = await Promise.all(TAGS.map((tag) => framed(world.site, tag, { office, lang }, { alone: true })));
      const body = `${frames.join('\n')}\n${(await framed(world.site, TAGS[0])).split('\n')[1]}`;
      const { page, said, requested } = await open(t, world, html(body, { lang: 'en' }));
      for (const [index, tag] of TAGS.entries()) {
        const frame = await inside(page, index);
        const { title, lang: shown, text } = await seen(frame);
        assert.ok(text.includes(TEXTS[office][lang][index]), `${tag} says “${text}”`);
        assert.equal(shown, lang);
        assert.ok(text.replaceAll(' ', '').includes(title.replaceAll(' ', '')) && title.length > 5, title);
        assert.ok((await fits(page, frame, index)) > 40);
      }
      assert.deepEqual(said, []);
      for (const url of requested) assert.ok(url.startsWith('http://127.0.0.1:'), url);
    });

test('the widget has no margin, and the page behind it shows through, light or dark', async (t) => {
  for (const scheme of ['normal', 'light', 'dark', 'light dark'])
    for (const device of ['light', 'dark']) {
      const head = `<style>:root { color-scheme: ${scheme} } body { background: #f0f } iframe { border: 0; width: 300px }</style>`;
      const frame = await framed(world.site, 'hotline-card', { office: 'lao-pdr', lang: 'en' });
      const { page, said } = await open(t, world, html(frame, { head }), {
        prepare: (opened) => opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: device }]),
      });
      // The office has no help line, so the widget itself shows nothing.
      const content = await inside(page);
      await fits(page, content);
      await page.$eval('iframe', (element) => (element.style.height = '20px'));
      const shot = await page.screenshot({ clip: { x: 20, y: 12, width: 1, height: 1 }, encoding: 'base64' });
      const [red, green, blue] = await page.evaluate(async (picture) => {
        const canvas = document.createElement('canvas').getContext('2d');
        canvas.drawImage(await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob()), 0, 0);
        return [...canvas.getImageData(0, 0, 1, 1).data];
      }, shot);
      assert.deepEqual([red, green, blue], [255, 0, 255], `host ${scheme}, device ${device}`);
      assert.deepEqual(said, []);
    }
});

test('without a language it uses and declares that of the office', async (t) => {
  const { page } = await open(t, world, html(await framed(world.site, 'office-header', { office: 'lao-pdr' })));
  const frame = await inside(page);
  assert.equal((await seen(frame)).lang, 'en');
  await frame.evaluate(() => {
    const menu = document.querySelector('iom-office-header').shadowRoot.querySelector('iom-language-menu');
    menu.shadowRoot.querySelector('button[lang=lo]').click();
  });
  await until(frame, () => document.documentElement.lang === 'lo' && /ສປປ ລາວ/.test(document.title));
});

test('axe finds nothing', async (t) => {
  const { page } = await open(t, world, html(await framed(world.site, 'contact-block', { office: 'lao-pdr' })));
  await assertAxe(await inside(page));
});

test('links open a new tab, except tel: and mailto: links', async (t) => {
  const { page } = await open(t, world, html(await framed(world.site, 'contact-block', { office: 'lao-pdr' })));
  const frame = await inside(page);
  const targets = await frame.evaluate(() => {
    const { shadowRoot } = document.querySelector('iom-contact-block');
    return [...shadowRoot.querySelectorAll('a[href]')].map((link) => {
      addEventListener('click', (event) => event.preventDefault(), { once: true });
      link.click();
      return [link.protocol, link.target || document.querySelector('base').target];
    });
  });
  assert.deepEqual([...new Set(targets.map(String))].sort(), ['https:,_blank', 'mailto:,_self', 'tel:,_self']);
});

// ── What it does not show ───────────────────────────────────────────────────────────────────────────────────────────

for (const [what, query, pattern] of [
  ['widget', 'widget=weather&lang=LANG', /“weather”.*contact-block, .*programme-badge/],
  ['widget, named like a prototype member', 'widget=constructor&lang=LANG', /“constructor”.*contact-block/],
  ['empty widget', 'lang=LANG', /“”.*contact-block/],
  ['widget that acts on the page around it', 'widget=quick-exit&lang=LANG', /“quick-exit”.*contact-block/],
  ['attribute', 'widget=news-card&office=lao-pdr&colour=red&lang=LANG', /“colour”.*office, .*story/],
  ['office', 'widget=news-card&office=nowhere&lang=LANG', /“nowhere”.*lao-pdr,.* viet-nam/],
  ['value', 'widget=programme-badge&office=lao-pdr&variant=big&lang=LANG', /“big”.*badge, card/],
])
  test(`an unknown ${what}: a message lists the known ones, in the language asked`, async (t) => {
    for (const [lang, words] of [
      ['en', /cannot be used here/],
      ['lo', /ຢູ່ບ່ອນນີ້/],
      ['vi', /Không dùng được/],
    ]) {
      const frame = `<iframe height="480" sandbox="allow-scripts" title="A frame" src="${world.site.scriptOrigin}/embed/frame.html?${query.replace('LANG', lang)}"></iframe>`;
      const script = (await framed(world.site, TAGS[0])).split('\n')[1];
      const { page, said } = await open(t, world, html(`${frame}${script}`));
      const content = await inside(page);
      const { text, lang: shown } = await seen(content);
      assert.match(text, pattern);
      assert.match(text, words);
      assert.equal(shown, lang);
      assert.ok((await fits(page, content)) < 400);
      assert.deepEqual(said, []);
      await assertAxe(content);
    }
  });

test('an unsupported language falls back to English, as in any page', async (t) => {
  const { page } = await openAlone(t, 'widget=news-card&office=viet-nam&lang=eo');
  await until(page, () => document.documentElement.lang === 'en' && /Viet|IOM/.test(document.title));
});

test('outside a frame it shows no text from its address', async (t) => {
  const untrue = 'IOM closed. Call 020 5555 1234';
  for (const query of [
    { widget: untrue },
    { widget: 'hotline-card', office: untrue },
    { widget: 'hotline-card', office: 'lao-pdr', hotline: untrue },
    { widget: 'contact-block', office: 'lao-pdr', contact: untrue },
    { widget: 'news-card', office: 'lao-pdr', story: untrue },
    { widget: 'news-article', office: 'lao-pdr', story: untrue },
    { widget: 'programme-badge', office: 'lao-pdr', programme: untrue },
    { widget: 'office-profile', office: 'lao-pdr', section: untrue },
    { widget: 'news-card', office: 'lao-pdr', [untrue]: 'x' },
    { widget: 'news-card', office: 'lao-pdr', accent: `${untrue}!` },
    { widget: 'hotline-card', number: '020 5555 1234', name: untrue },
    { widget: 'news-card', heading: untrue, href: 'https://elsewhere.example/' },
    { widget: 'news-feed', office: 'lao-pdr', src: 'https://elsewhere.example/feed' },
    { widget: 'news-feed', office: 'lao-pdr', heading: untrue },
  ]) {
    const { page, requested } = await openAlone(t, new URLSearchParams({ ...query, lang: 'en' }));
    // Also checks intermediate content, in the page and in its title.
    await page.evaluate(() => {
      window.shown = [];
      const look = () => window.shown.push(document.title, document.documentElement.innerText);
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
      look();
    });
    await becomes(() => page.evaluate(() => document.body.innerText.trim()), 'This content was not found.');
    assert.doesNotMatch((await page.evaluate(() => window.shown)).join('\n'), /closed|5555/, JSON.stringify(query));
    assert.ok(!requested.some((url) => url.includes('elsewhere.example/feed') && !url.includes('frame.html')));
  }
  const { page } = await openAlone(t, 'widget=news-card&office=viet-nam&story=lao-cai-visit&lang=vi&heading-level=2');
  await until(page, () => document.documentElement.lang === 'vi' && document.title.length > 20);
});

test('in a frame it shows texts from its address, with markup as text', async (t) => {
  const attributes = { heading: '<b onclick="x">Ours</b> &amp; more', href: 'javascript:alert(1)', lang: 'en' };
  const { page } = await open(t, world, html(await framed(world.site, 'news-card', attributes)));
  const frame = await inside(page);
  const { text, title } = await seen(frame);
  assert.ok(text.includes(attributes.heading));
  assert.equal(title, attributes.heading);
  assert.equal(await frame.$eval('iom-news-card', ({ shadowRoot }) => shadowRoot.querySelector('a')), null);
});

// ── Without what it needs ───────────────────────────────────────────────────────────────────────────────────────────

const withoutScripts = { prepare: (page) => page.setJavaScriptEnabled(false) };

test('without scripts it lists the offices and their sites, in three languages', async (t) => {
  const { page, said } = await openAlone(t, 'widget=news-card&office=lao-pdr&lang=lo', withoutScripts);
  const text = await page.evaluate(() => document.body.innerText);
  for (const office of OFFICES)
    for (const lang of LANGUAGES) assert.ok(text.includes(TEXTS[office][lang][0]), `${office} ${lang}: ${text}`);
  assert.deepEqual(await page.$$eval('main a', (links) => [...new Set(links.map(({ host }) => host))]), [
    'laopdr.iom.int',
    'vietnam.iom.int',
  ]);
  assert.equal(await page.$eval('#failed', (element) => element.checkVisibility()), false);
  assert.deepEqual(said, []);
  await assertAxe(page);
});

test('a frame page of one widget shows plain HTML without scripts, the widget with them', async (t) => {
  const template = embedFile('frame.html').toString();
  for (const lang of LANGUAGES) {
    const attributes = { office: 'lao-pdr', lang, 'heading-level': '2' };
    const own = await framePage({ widget: 'news-article', attributes, template });
    const path = `/embed/frame-own-${lang}.html`;
    const shown = [];
    for (const options of [withoutScripts, {}]) {
      const { page, said } = await open(t, world, '', options);
      world.site.page(own, { path });
      await page.goto(world.site.pageOrigin + path);
      if (!options.prepare)
        await until(page, () => document.querySelector('iom-news-article').getAttribute('state') === 'ready');
      shown.push(
        await page.evaluate(() => [
          document.title,
          document.documentElement.lang,
          document.querySelector('h2') && 'plain',
        ]),
      );
      assert.deepEqual(said, []);
      await assertAxe(page);
    }
    assert.equal(shown[0][1], lang);
    assert.deepEqual(shown[1].slice(0, 2), shown[0].slice(0, 2));
    assert.ok(own.includes(shown[0][0]));
  }
});

/** The headers of a server that allows no other origin. */
const noLeave = (name) => ({
  'content-type': name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'text/html',
});
async function openWithoutLeave(t, widget, attributes, options) {
  world.site.headersOf = noLeave;
  t.after(() => (world.site.headersOf = undefined));
  return open(t, world, html(await framed(world.site, widget, attributes, { alone: true })), options);
}

test('a server that allows no other origin: one classic script loads everything', async (t) => {
  const { page, requests } = await openWithoutLeave(t, 'news-card', CARD);
  const { text, lang, title } = await seen(await inside(page));
  assert.ok(text.includes(TEXTS['viet-nam'].lo[1]), text);
  assert.equal(lang, 'lo');
  assert.match(title, /^IOM /);
  const files = requests.map(({ path }) =>
    path
      .split('/')
      .at(-1)
      .replace(/-[\w-]{8}\./, '.'),
  );
  assert.ok(files.includes('frame-whole.js'));
  assert.ok(!files.includes('lo.js') && !files.includes('news-card.js'), files.join());
});

test('if all scripts fail, it shows the offices, and a way to try again', async (t) => {
  const { page } = await openWithoutLeave(t, 'news-card', CARD, { denied: /^frame-(whole|widget)/ });
  const frame = await inside(page);
  const text = await frame.evaluate(() => document.body.innerText);
  for (const words of ['This content could not be loaded. Try again', 'ບໍ່ສາມາດໂຫຼດເນື້ອຫານີ້ໄດ້', 'IOM Lao PDR'])
    assert.ok(text.includes(words), text);
  assert.equal(await frame.$eval('#failed a', ({ href }) => href), frame.url());
  await assertAxe(frame);
});

test('if its own script fails, it shows the offices', async (t) => {
  const { page } = await openAlone(t, 'widget=news-card', { denied: /^frame-\w/ });
  assert.match(await page.evaluate(() => document.body.innerText), /^IOM/);
});
