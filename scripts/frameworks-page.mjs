// Browser checks for every app of demo/frameworks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const LAO = /\p{Script=Lao}{5}/u;

/** Serves a folder of static files on a free port. */
export async function servePage(folder) {
  const server = createServer(({ url }, response) => {
    const path = new URL(url, 'http://localhost').pathname.replace(/\/$/, '/index.html');
    try {
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
      response.end(readFileSync(join(folder, path)));
    } catch {
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Waits until a widget shows its content in `lang`, and returns its text. */
async function shown(page, tag, lang) {
  const ready = (name, wanted) => {
    const widget = document.querySelector(name);
    return widget?.getAttribute('state') === 'ready' && widget.shadowRoot.querySelector('.root')?.lang === wanted;
  };
  await page.waitForFunction(ready, {}, tag, lang);
  return page.$eval(tag, (widget) => widget.shadowRoot.querySelector('.root').textContent);
}

const heard = (page) => page.$eval('output', (output) => output.textContent);
const hears = (page, what) =>
  page.waitForFunction((words) => document.querySelector('output').textContent.includes(words), {}, what);
const follow = (page, tag) => page.$eval(tag, (widget) => widget.shadowRoot.querySelector('[part~="link"]').click());

const choose = (page, lang) =>
  page.evaluate(
    (name) => [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === name).click(),
    lang,
  );

/** Opens a page; retries, because the server may still be starting. */
async function open(page, url) {
  for (let left = 60; ; left--) {
    try {
      return await page.goto(url);
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/**
 * Returns the checks of one app by name, to run in order. `header`: it shows the office header; `server`: it renders on the
 * server; `i18n`: it shares its own i18next.
 */
export function usePage(browser, url, { header = false, server = false, i18n = false }) {
  const said = [];
  let page;
  const checks = {
    'shows the news in Lao': async () => {
      page = await browser.newPage();
      page.setDefaultTimeout(20_000);
      page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(error.message));
      await open(page, url);
      assert.match(await shown(page, 'iom-news-card', 'lo'), LAO);
    },
    'sets an attribute': async () =>
      assert.equal(await page.$eval('iom-news-card', ({ shadowRoot }) => shadowRoot.querySelectorAll('h2').length), 1),
    'sets properties': async () => {
      assert.match(await shown(page, 'iom-news-feed', 'lo'), /A well for the school/);
      assert.equal(await page.$eval('iom-news-feed', ({ shadowRoot }) => shadowRoot.querySelectorAll('h2').length), 1);
    },
    'hears that content is there': () => hears(page, 'iom-content-load'),
    'hears that a story opens, and keeps it from opening': async () => {
      await follow(page, 'iom-news-card');
      await hears(page, 'iom-news-open https://');
      await follow(page, 'iom-news-feed');
      await hears(page, 'iom-news-open https://partner.example/well');
      assert.equal(page.url(), url);
    },
    'switches language': async () => {
      await choose(page, 'vi');
      const vietnamese = await shown(page, 'iom-news-card', 'vi');
      assert.match(vietnamese, /Đọc bài viết/);
      assert.doesNotMatch(vietnamese, LAO);
      await choose(page, 'lo');
      assert.match(await shown(page, 'iom-news-card', 'lo'), LAO);
    },
    'shows the pasted header': async () => assert.match(await shown(page, 'iom-office-header', 'lo'), LAO),
    'takes texts and a fourth language of its i18next': async () => {
      await choose(page, 'en');
      assert.match(await shown(page, 'iom-news-card', 'en'), /The whole story/);
      await choose(page, 'km');
      assert.match(await shown(page, 'iom-news-card', 'km'), /អានបន្ត/);
    },
    'lets its i18next follow the language menu': async () => {
      const buttons = await page.evaluateHandle(() => {
        const header = document.querySelector('iom-office-header');
        return header.shadowRoot.querySelector('iom-language-menu').shadowRoot.querySelectorAll('button');
      });
      assert.deepEqual(await buttons.evaluate((list) => [...list].map(({ lang }) => lang)), ['lo', 'vi', 'en', 'km']);
      await buttons.evaluate((list) => list[1].click());
      await shown(page, 'iom-news-card', 'vi');
      await page.waitForFunction(() => document.querySelector('h1').textContent === 'Tin tức');
    },
    'is readable without scripts': async () => {
      const html = await (await fetch(url)).text();
      assert.match(html, /<iom-news-card [^>]*office="lao-pdr"[^>]*>.*<h2[^>]*>[^<]*\p{Script=Lao}{5}/su);
    },
    'has nothing on the console': async () => {
      const everything = await heard(page);
      await page.close();
      assert.deepEqual(said, [], everything);
    },
  };
  if (!i18n) {
    delete checks['takes texts and a fourth language of its i18next'];
    delete checks['lets its i18next follow the language menu'];
  }
  if (!header) delete checks['shows the pasted header'];
  if (!server) delete checks['is readable without scripts'];
  return checks;
}
