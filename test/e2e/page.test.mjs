// A page with only the snippet: its content and its requests.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import {
  becomes,
  four,
  html,
  LANGUAGES,
  OFFICES,
  open,
  quiet,
  script,
  settled,
  setUp,
  shown,
  TAGS,
} from './browser.mjs';
import { embedFile } from './server.mjs';
import { TEXTS } from './expected-texts.mjs';

const world = setUp();
/** Everything that a page could have stored on the reader's device. */
const left = async () => ({
  cookie: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: await indexedDB.databases(),
  caches: window.caches ? await caches.keys() : [],
  workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
});
const NOTHING_LEFT = { cookie: '', local: 0, session: 0, databases: [], caches: [], workers: 0 };

for (const office of OFFICES) {
  for (const lang of LANGUAGES) {
    test(`${office} in ${lang}: four widgets from one script tag, no console output, nothing sent or stored`, async (t) => {
      const body = html(four(office) + script(world.site), { lang });
      const { page, said, requested, requests } = await open(t, world, body);
      await settled(page, TAGS.length);
      const found = await shown(page);
      const states = TAGS.map((tag) => [tag, office === 'viet-nam' && tag === 'iom-contact-block' ? 'empty' : 'ready']);
      assert.deepEqual(
        found.map(([tag, state]) => [tag, state]),
        states,
      );
      for (const [index, [tag, , text]] of found.entries()) {
        assert.ok(text.includes(TEXTS[office][lang][index]), `${tag} says “${text}”`);
      }
      assert.deepEqual(said, []);
      assert.deepEqual(await page.evaluate(left), NOTHING_LEFT);
      const { pageOrigin, scriptOrigin } = world.site;
      for (const url of requested) assert.ok([pageOrigin, scriptOrigin].includes(new URL(url).origin), url);
      const toPage = requests.filter(({ origin }) => origin === pageOrigin);
      assert.deepEqual([toPage.length, requests.filter(({ status }) => status !== 200)], [1, []]);
      assert.deepEqual(await page.cookies(), []);
    });
  }
}

const filesOf = (requests) =>
  requests
    .map(({ path }) => /\/embed\/([\w.-]+?)(?:-[\w-]{8})?\.js$/.exec(path)?.[1])
    .filter(Boolean)
    .sort();

// [content of the page, language, the files it may request]
for (const [what, body, lang, expected] of [
  [
    'one news card',
    '<iom-news-card office="lao-pdr"></iom-news-card>',
    'en',
    ['embed', 'lao-pdr-news-card-en', 'ready', 'ready-news-card'],
  ],
  [
    'one news card',
    '<iom-news-card office="viet-nam"></iom-news-card>',
    'lo',
    ['embed', 'ready', 'ready-news-card', 'viet-nam-news-card-lo'],
  ],
  [
    'a card given by attributes',
    '<iom-news-card heading="A"></iom-news-card>',
    'en',
    ['core', 'embed', 'en', 'news-card', 'reading', 'ready', 'ready-news-card'],
  ],
  [
    'a card with all pictures, which the build has not rendered',
    '<iom-news-card office="lao-pdr" images="any"></iom-news-card>',
    'en',
    ['core', 'embed', 'en', 'lao-pdr-headlines-en', 'news-card', 'ready', 'ready-news-card'],
  ],
  [
    'two contact blocks',
    '<iom-contact-block office="lao-pdr"></iom-contact-block>'.repeat(2),
    'en',
    ['embed', 'lao-pdr-contact-block-en', 'ready', 'ready-contact-block'],
  ],
  [
    'a language menu, which shows no content',
    '<iom-language-menu></iom-language-menu>',
    'en',
    ['core', 'embed', 'en', 'en-language-menu', 'language-menu', 'ready', 'ready-language-menu'],
  ],
  ['no element of ours', '<iom-new-card></iom-new-card><p>iom-news-card</p>', 'en', ['embed']],
]) {
  test(`${what} in ${lang}: requests only the needed files, once`, async (t) => {
    const { page, said, requests } = await open(t, world, html(body + script(world.site), { lang }));
    if (expected.includes('ready')) await settled(page);
    await becomes(() => filesOf(requests), expected);
    await quiet(page);
    assert.deepEqual(filesOf(requests), expected);
    assert.deepEqual(said, []);
    const names = requests.map(({ path }) => path.split('/').at(-1)).filter((name) => name.endsWith('.js'));
    const bytes = names.reduce((sum, name) => sum + brotliCompressSync(embedFile(name)).length, 0);
    console.log(`${what} in ${lang}: ${names.length} requests, ${bytes} bytes (brotli)`);
  });
}
