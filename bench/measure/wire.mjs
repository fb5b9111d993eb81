// What one card takes over the wire. Exact, so once is enough.
import { onPage } from '../browser.mjs';
import { pageOf, peersOf } from '../peers.mjs';

/** So slow that answers which could be asked for together arrive together. */
const DELAY = 150;

/**
 * Bytes of bodies as Chromium received them (`encodedBodySize`: compressed, without headers and without the page), files,
 * and how often one answer had to be there before the next was asked for.
 */
export async function measureWire(browser, site, html, change) {
  // Once to have everything packed, which takes its time.
  await onPage(browser, {}, async (page) => {
    await page.goto(site.page(html), { waitUntil: 'networkidle0' });
    if (!change) return;
    await page.evaluate(change);
    await page.waitForNetworkIdle();
  });
  site.delay = DELAY;
  try {
    return await onPage(browser, {}, async (page) => {
      await page.goto(site.page(html));
      await page.waitForNetworkIdle({ idleTime: 4 * DELAY });
      const before = change ? await received(page) : [];
      if (change) {
        await page.evaluate(change);
        await page.waitForNetworkIdle({ idleTime: 4 * DELAY });
      }
      const files = (await received(page)).slice(before.length);
      const ends = files.map(({ end }) => end);
      const first = Math.min(...files.map(({ start }) => start));
      return {
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
        requests: files.length,
        turns: files.length ? Math.floor((Math.max(...ends) - first) / DELAY) : 0,
      };
    });
  } finally {
    site.delay = 0;
  }
}

// The content of others is a stub of ours and weighs nothing.
const received = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => !name.includes('/api/') && !name.startsWith('data:'))
      .map(({ encodedBodySize, startTime, responseEnd }) => ({
        bytes: encodedBodySize,
        start: startTime,
        end: responseEnd,
      })),
  );

/** One row per peer: its id and what came over the wire. */
export async function wireOfPeers(browser, site) {
  const rows = [];
  for (const [id] of peersOf('wire')) rows.push([id, await measureWire(browser, site, pageOf(id))]);
  return rows;
}

const FIRST = ['news-card', 'office-header', 'programme-badge', 'contact-block'];
const OTHERS = [
  'news-feed',
  'news-article',
  'office-menu',
  'office-profile',
  'key-facts',
  'global-goals',
  'language-menu',
  'quick-exit',
];
const tags = (names) => names.map((name) => `<iom-${name} office="lao-pdr"></iom-${name}>`).join('');
const hotline = '<iom-hotline-card number="+000 0000 0000" name="An example"></iom-hotline-card>';

/** What pages with more of our widgets take, through embed.js, with the built-in content; rows of `[what, wire]`. */
export async function wireOfOurs(browser, site) {
  const rows = [];
  const page = (body) => pageOf('ours', body);
  for (let count = 1; count <= FIRST.length; count++) {
    const what = count === 1 ? `iom-${FIRST[0]}` : `and iom-${FIRST[count - 1]}`;
    rows.push([what, await measureWire(browser, site, page(tags(FIRST.slice(0, count))))]);
  }
  rows.push(['all 13', await measureWire(browser, site, page(tags([...FIRST, ...OTHERS]) + hotline))]);
  for (const lang of ['lo', 'vi'])
    rows.push([
      `a second language (${lang}) for iom-${FIRST[0]}, besides`,
      await measureWire(browser, site, page(tags(FIRST.slice(0, 1))), `document.documentElement.lang = '${lang}'`),
    ]);
  return rows;
}
