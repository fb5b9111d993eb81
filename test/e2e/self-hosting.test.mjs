// The advice of docs/self-hosting.md: the headers of each server, and a policy for each format.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { framePage, plainHtml } from 'iom-widgets/server';
import { read } from '../package/source.mjs';
import { html, open, script, settled, setUp, until } from './browser.mjs';
import { fits, framed, inside, seen } from './frame.mjs';
import { embedFile } from './server.mjs';
import { SERVERS } from './server-rules.mjs';

const world = setUp();
const FILES = readdirSync(new URL('../../dist/embed/', import.meta.url));
const CARD = { office: 'lao-pdr', lang: 'lo' };

// ── Headers ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const TYPES = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};
/** Styles of rendered pages. */
const SHEET = /^(?!frame-).*\.css$/;
const SHORT = ['embed.js', 'frame.html', 'integrity.json'];

for (const [server, headersOf] of Object.entries(SERVERS))
  test(`${server}: every file has its headers`, () => {
    for (const name of [...FILES, ...(server === 'IIS' ? [] : ['frame-news-lo.html'])])
      assert.deepEqual(
        headersOf(name),
        {
          'content-type': TYPES[name.split('.').at(-1)],
          'cache-control':
            SHORT.includes(name) || name.startsWith('frame-news') || SHEET.test(name)
              ? 'public, max-age=3600'
              : 'public, max-age=31536000, immutable',
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
          'x-content-type-options': 'nosniff',
        },
        name,
      );
  });

test('web.config is XML', async (t) => {
  const { page } = await open(t, world, html(''));
  const root = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'text/xml').documentElement.localName,
    read('docs/servers/web.config'),
  );
  assert.equal(root, 'configuration');
});

// ── Policies ────────────────────────────────────────────────────────────────────────────────────────────────────────

const POLICIES = Object.fromEntries(
  [...read('docs/self-hosting.md').matchAll(/^\| ([^|]+) \| (?:`([^`]+)`|nothing;[^|]*) \|$/gm)].map(
    ([, form, policy = '']) => [form, policy],
  ),
);
const card = (attributes = '') => `<iom-news-card ${attributes} lang="lo"></iom-news-card>`;
const ofOffice = card('office="lao-pdr"');
const OFFICE = /ອົງການ/;
const fromScript = async (page) => {
  await settled(page);
  return page.$eval('iom-news-card', ({ shadowRoot }) => shadowRoot.querySelector('.root').innerText);
};
const fromFrame = async (page) => (await seen(await inside(page))).text;
const FEED = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'ອົງການ', language: 'lo' }] };

/** The page, and how to read its text, by the format's name in the docs. */
const FORMS = {
  'script tag': [() => ofOffice + script(world.site), fromScript],
  'script tag with `data-fonts`': [
    () => ofOffice + script(world.site, 'async data-fonts'),
    async (page) => {
      const text = await fromScript(page);
      await until(page, () => [...document.fonts].some(({ status }) => status === 'loaded'));
      return text;
    },
  ],
  'script tag with `data-content` or `src`': [
    () => card(`src="${world.site.pageOrigin}/feed.json"`) + script(world.site),
    fromScript,
  ],
  iframe: [() => framed(world.site, 'news-card', CARD, { alone: true }), fromFrame],
  'iframe and script tag': [
    () => framed(world.site, 'news-card', CARD),
    async (page) => {
      await fits(page, await inside(page));
      return fromFrame(page);
    },
  ],
  'plain HTML': [() => plainHtml('iom-news-card', CARD), (page) => page.evaluate(() => document.body.innerText)],
};

test('every format of the docs is tested', () => assert.deepEqual(Object.keys(POLICIES), Object.keys(FORMS)));

for (const [form, [write, textOf]] of Object.entries(FORMS))
  for (const [server, headersOf] of Object.entries(SERVERS))
    test(`${form}: works with the headers of ${server} under its policy, without a violation`, async (t) => {
      const { site } = world;
      site.headersOf = headersOf;
      t.after(() => (site.headersOf = undefined));
      site.page(JSON.stringify(FEED), { type: 'application/json', path: '/feed.json' });
      const own = POLICIES[form]
        .replaceAll('https://widgets.example', site.scriptOrigin)
        .replaceAll('https://content.example', site.pageOrigin);
      const policy = `default-src 'none'; require-trusted-types-for 'script'; ${own}`;
      const { page, said } = await open(t, world, html(await write()), {
        headers: { 'content-security-policy': policy },
        prepare: (opened) =>
          opened.evaluateOnNewDocument(() => {
            window.violations = [];
            addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
              window.violations.push(`${violatedDirective} ${blockedURI}`),
            );
          }),
      });
      assert.match(await textOf(page), OFFICE);
      assert.deepEqual(said, []);
      for (const frame of page.frames()) assert.deepEqual(await frame.evaluate(() => window.violations), []);
    });

// ── The frame page, set up by its server ────────────────────────────────────────────────────────────────────────────

test('the script of a frame page accepts live documents, fonts and a language', async (t) => {
  const { site } = world;
  const template = embedFile('frame.html').toString();
  const own = await framePage({ widget: 'news-card', attributes: { office: 'lao-pdr' }, template });
  const settings = 'data-content="/live" data-lang="lo" data-fonts';
  site.page(own.replace('<script', `<script ${settings}`), { path: '/embed/frame-own.html' });
  const news = JSON.stringify({ ...FEED, items: [{ ...FEED.items[0], title: 'ສົດ' }] });
  site.page(news, { type: 'application/json', path: '/live/lao-pdr/news.json' });
  const frame = '<iframe src="/embed/frame-own.html" title="A frame" sandbox="allow-scripts"></iframe>';
  const { page, said } = await open(t, world, html(`${frame}<script src="/embed/embed.js" async></script>`));
  const content = await inside(page);
  await fits(page, content);
  assert.deepEqual([(await seen(content)).title, (await seen(content)).lang], ['ສົດ', 'lo']);
  await until(content, () => [...document.fonts].some(({ status }) => status === 'loaded'));
  assert.deepEqual(said, []);
});
