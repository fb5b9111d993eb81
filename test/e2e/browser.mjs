// One site per test file, an empty page for each test, and functions to query a page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { launchFirefox } from '../../scripts/firefox.mjs';
import { openBrowser } from '../../scripts/launch-browser.mjs';
import { untilIdle, watchNetwork } from './network.mjs';
import { emptyPage } from './pages.mjs';
import { startSite } from './server.mjs';

const LIMIT = 30_000;

export const TAGS = ['iom-office-header', 'iom-news-card', 'iom-programme-badge', 'iom-contact-block'];
export const OFFICES = ['lao-pdr', 'viet-nam'];
export const LANGUAGES = ['en', 'lo', 'vi'];

/** All tags of the library. */
export const ALL_TAGS = [...readFileSync('src/registry.ts', 'utf8').matchAll(/'(iom-[\w-]+)':/g)].map(([, tag]) => tag);

/** Every tag of one office; the page gives the help line, because the offices have none. */
export const everything = (office, attributes = '') =>
  ALL_TAGS.map((tag) => {
    const own = tag === 'iom-hotline-card' ? 'number="+000 0000 0000" name="An example"' : `office="${office}"`;
    return `<${tag} ${own} ${attributes}></${tag}>`;
  }).join('\n');

/** The four tags of one office. */
export const four = (office, attributes = '') =>
  TAGS.map((tag) => `<${tag} office="${office}" ${attributes}></${tag}>`).join('\n');

/** A bare page. */
export const html = (body, { lang = 'en', head = '' } = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>${head}</head><body>${body}</body></html>`;

/** The snippet's script tag, from the other origin. */
export const script = (site, attributes = 'async', folder = '') =>
  `<script src="${site.scriptOrigin}${folder}/embed/embed.js" ${attributes}></script>`;

/** Starts browser and site for a test file, and stops them. `build` can make another script, and returns its folder. */
export function setUp(build) {
  const world = {};
  before(async () => {
    world.site = await startSite(build?.());
    Object.assign(world, await openBrowser());
  });
  after(async () => {
    await world.release?.();
    await world.site?.close();
  });
  return world;
}

/** The same world in Firefox, where `BROWSERS` has it. */
export function setUpFirefox(world, preferences) {
  if (!process.env.BROWSERS?.includes('firefox')) return undefined;
  const inFirefox = {};
  before(async () => Object.assign(inFirefox, world, { browser: await launchFirefox(preferences) }));
  after(() => inFirefox.browser?.close());
  return inFirefox;
}

/**
 * Opens an isolated page, and returns `{ page, said, requests }`: console messages and errors, and the requests of this page so
 * far.
 */
export async function open(t, { site, browser }, body, { headers, type, prepare, width = 1280, ...rest } = {}) {
  // A held file would also block the next page.
  const page = await emptyPage(t, browser, { isLast: Boolean(rest.held) });
  site.requests.length = 0;
  Object.assign(site, { denied: rest.denied, held: rest.held, bad: rest.bad });
  page.setDefaultTimeout(LIMIT);
  await page.setViewport({ width, height: 900 });
  const said = [];
  const requested = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`thrown: ${error?.message ?? error}`));
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.ico')) requested.push(request.url());
  });
  watchNetwork(page);
  await prepare?.(page);
  // A held file keeps the page from closing.
  await page.goto(site.page(body, { headers, type }), { waitUntil: rest.held ? 'domcontentloaded' : 'load' });
  return { page, said, requested, requests: site.requests };
}

/**
 * Polls until the condition is true; from here, because the page's policy may forbid it. Retries if a page or frame is still
 * navigating, and has no body yet or is already gone.
 */
export async function until(page, question, ...values) {
  const end = Date.now() + LIMIT;
  let answer;
  do {
    answer = await page.evaluate(question, ...values).catch(({ message }) => message);
    if (answer === true) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  } while (Date.now() < end);
  assert.fail(`${question} was still ${JSON.stringify(answer)} after ${LIMIT} ms`);
}

/** Polls until the result is `expected`, and fails with the last result. For effects outside of the page. */
export async function becomes(ask, expected) {
  const end = Date.now() + LIMIT;
  let answer = await ask();
  while (!isDeepStrictEqual(answer, expected) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    answer = await ask();
  }
  assert.deepEqual(answer, expected);
}

/** Our own console messages, without those of the browser about missing files. */
export const ownLines = (said) => said.filter((line) => !line.startsWith('error: Failed to load resource'));

/**
 * Waits until the page is idle, before a test asserts that something did not happen. If something should happen, wait for that
 * instead.
 */
export async function quiet(page) {
  for (let turn = 0; turn < 2; turn++) {
    await untilIdle(page, 150);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  }
}

/**
 * Waits until all our elements of the page, including those in shadow trees, have a final state, and the page itself has at
 * least `count`. The language menu and the exit have no state: they count once they show something.
 */
export const settled = (page, count = 1) =>
  until(
    page,
    (least) => {
      const oursIn = (root) =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          ...(element.localName.startsWith('iom-') ? [element] : []),
          ...(element.shadowRoot ? oursIn(element.shadowRoot) : []),
        ]);
      const stateOf = (element) => {
        if (!element.shadowRoot) return 'undefined';
        const root = element.shadowRoot.querySelector('.root');
        // The exit has no state, and no text before its words are there.
        return element.getAttribute('state') ?? (!root ? 'empty' : root.textContent.trim() ? 'ready' : 'loading');
      };
      const states = oursIn(document).map(stateOf);
      const inPage = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('iom-'));
      return inPage.length >= least && states.every((state) => !['loading', 'idle', 'undefined'].includes(state))
        ? true
        : states;
    },
    count,
  );

/** [tag, state, text] of our elements in the page; the text of their shadow trees has single spaces. */
export const shown = (page) =>
  page.evaluate(() => {
    const text = (node) => {
      if (node.nodeType === 3) return node.data;
      if (node.localName === 'style' || node.localName === 'script') return '';
      return [...(node.shadowRoot ?? node).childNodes].map(text).join('');
    };
    return [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('iom-'))
      .map((element) => [element.localName, element.getAttribute('state'), text(element).replace(/\s+/g, ' ').trim()]);
  });

/** Asserts that every element of the page is ready and shows `words`. */
export async function assertShown(page, words, count) {
  await settled(page, count);
  for (const [tag, state, text] of await shown(page)) {
    assert.equal(state, 'ready', tag);
    assert.ok(text.includes(words[tag]), `${tag} says “${text}”, not “${words[tag]}”`);
  }
}

/** Asserts that all of `everything()`, once per office, has its final state; the language menu and the exit have none. */
export async function assertEverything(page, lang = 'en') {
  await settled(page, ALL_TAGS.length);
  // Those without a state say when they have their words.
  await until(
    page,
    (tags, wantedLang) =>
      tags.every((tag) => document.querySelector(tag).shadowRoot.querySelector('.root').lang === wantedLang),
    ALL_TAGS,
    lang,
  );
  const found = await shown(page);
  const wanted = (tag) => (['iom-language-menu', 'iom-quick-exit'].includes(tag) ? null : 'ready');
  assert.deepEqual(
    found.map(([tag, state]) => [tag, state]),
    found.map(([tag]) => [tag, wanted(tag)]),
  );
  for (const [tag, , text] of found) assert.ok(text.length > 10, `${tag} says “${text}”`);
}

/** The texts of the four widgets for IOM Lao PDR in English. */
export const LAO_IN_ENGLISH = {
  'iom-office-header': 'IOM Lao PDR',
  'iom-news-card': 'Read the article',
  'iom-programme-badge': 'Asia Regional Migration Program',
  'iom-contact-block': '+856 21 267 734',
};
