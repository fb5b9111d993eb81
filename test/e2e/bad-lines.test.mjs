// What phones and lines do to a page that is open: the device sleeps, goes offline in one of two tabs, or keeps nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomes, everything, html, open, quiet, script, settled, setUp, shown, until } from './browser.mjs';

const world = setUp();
const READY = '<iom-news-card office="lao-pdr"></iom-news-card>';
const WHOLE = '<iom-news-card office="lao-pdr" images="any"></iom-news-card>';
const MENU = '<iom-language-menu></iom-language-menu>';
const DAY = 86_400_000;

const stateOf = (page) => page.$eval('iom-news-card', (element) => element.getAttribute('state'));
const textOf = async (page) => (await shown(page)).find(([tag]) => tag === 'iom-news-card')[2];
const langOf = (page) => page.$eval('iom-news-card', ({ shadowRoot }) => shadowRoot.querySelector('.root').lang);
const headingOf = (page) =>
  page.$eval('iom-news-card', ({ shadowRoot }) => shadowRoot.querySelector('[part=heading]').textContent.trim());
const choose = (page, lang) =>
  page.$eval(
    'iom-language-menu',
    ({ shadowRoot }, wanted) => shadowRoot.querySelector(`button[lang=${wanted}]`).click(),
    lang,
  );

/** Stops the timers and requests of the page, as a phone does whose screen is off; the returned function wakes it a day later. */
async function sleep(page) {
  const session = await page.createCDPSession();
  await page.evaluate(() => window.turn(true));
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  return async () => {
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await page.evaluate((day) => window.turn(false, day), DAY);
  };
}
/** `turn(isHidden, ms)` hides or shows the page, and sets its clock ahead: Chromium leaves a page that was frozen hidden. */
const withScreen = (page) =>
  page.evaluateOnNewDocument(() => {
    const { now } = Date;
    let hidden = false;
    Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => hidden });
    window.turn = (isHidden, ms = 0) => {
      hidden = isHidden;
      Date.now = () => now() + ms;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    };
  });

test('a device that wakes after a day shows the news of that day', async (t) => {
  const { path, become } = await world.site.fault('feed:Yesterday');
  const body = `<iom-news-card src="${path}" refresh="15"></iom-news-card>`;
  const { page, requested } = await open(t, world, html(body + script(world.site)), { prepare: withScreen });
  await settled(page);
  assert.match(await textOf(page), /Yesterday/);
  const wake = await sleep(page);
  await become('feed:Today');
  requested.length = 0;
  await wake();
  await becomes(async () => /Today/.test(await textOf(page)), true);
  assert.deepEqual(requested, [`${world.site.pageOrigin}${path}`]);
});

for (const [what, held, card] of [
  ['ready', /^ready-news-card-/, READY],
  ['whole', /^news-card-/, WHOLE],
])
  test(`a device that falls asleep while a ${what} widget loads shows it when it wakes`, async (t) => {
    const { page } = await open(t, world, html(card + script(world.site)), { held, prepare: withScreen });
    await until(page, () => document.querySelector('iom-news-card') !== null);
    const wake = await sleep(page);
    world.site.release();
    await wake();
    await becomes(() => stateOf(page), 'ready');
    assert.match(await textOf(page), /Read the article/);
  });

for (const [what, card] of Object.entries({ ready: READY, whole: WHOLE }))
  test(`two tabs, one offline: ${what} widgets keep their story there until the line is back, and change in the other`, async (t) => {
    const body = html(MENU + card + script(world.site));
    const first = (await open(t, world, body)).page;
    const second = (await open(t, world, body)).page;
    for (const page of [first, second]) await settled(page, 2);
    await second.setCacheEnabled(false);
    await second.setOfflineMode(true);
    const heading = await headingOf(second);
    for (const page of [first, second]) await choose(page, 'lo');
    await becomes(async () => [await langOf(first), /ອ່ານ/.test(await textOf(first))], ['lo', true]);
    await quiet(second);
    assert.deepEqual([await stateOf(second), await headingOf(second)], ['ready', heading]);
    await second.setOfflineMode(false);
    await second.evaluate(() => void dispatchEvent(new Event('online')));
    // A whole widget may have had the language without its words and story.
    await becomes(() => textOf(second), await textOf(first));
    assert.equal(await langOf(second), 'lo');
  });

test('without a cache of the browser all widgets are whole, and each file comes once', async (t) => {
  const { page, requests } = await open(t, world, html(everything('lao-pdr') + script(world.site)), {
    prepare: (each) => each.setCacheEnabled(false),
  });
  await settled(page);
  await quiet(page);
  for (const [tag, state] of await shown(page)) assert.ok(state === 'ready' || state === null, `${tag}: ${state}`);
  const paths = requests.map(({ path }) => path);
  assert.deepEqual(
    paths.filter((path, index) => paths.indexOf(path) !== index),
    [],
  );
});
