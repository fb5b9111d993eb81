// Cards created, laid out, changed, removed: time of the scripts, bytes of the heap, and what stays behind.
import { readFileSync } from 'node:fs';
import { alive, onPage } from '../browser.mjs';
import { pageOf, PEERS, STORY } from '../peers.mjs';

const DRIVER = readFileSync(new URL('driver.js', import.meta.url), 'utf8');
const FLIPS = ['lo', 'en', 'lo', 'en'];

/** An address of a page on which the peer's code is there and nothing else. */
export const renderingPage = (site, id) => site.page(pageOf(id, PEERS[id].card));

async function prepare(page, url, { tag, languages }) {
  await page.goto(url);
  await page.waitForFunction((name) => customElements.get(name) && document.querySelector(name), {}, tag);
  await page.evaluate(DRIVER);
  // The first card brings its languages: files that are fetched are no matter of this measure.
  if (languages) await page.evaluate(warmLanguages, ['lo', 'en']);
  await page.evaluate(() => document.body.replaceChildren());
}

async function warmLanguages(list) {
  const words = () => document.body.firstElementChild.shadowRoot.textContent;
  for (const lang of list) {
    const before = words();
    document.documentElement.lang = lang;
    for (const end = Date.now() + 5000; words() === before && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function check(text, id) {
  const wanted = PEERS[id].shows ?? STORY.heading;
  if (!text.includes(wanted)) throw new Error(`${id} shows “${text}”, not “${wanted}”`);
}

/** Cards at a time; fewer on a slowed processor, where a round of all peers would take four minutes. */
export const CARDS = { normal: 1000, slowed: 200 };

/** One round of one peer: milliseconds by name, and bytes at normal speed. */
export async function measureRendering(browser, url, id, { cpu = 1 } = {}) {
  const count = cpu === 1 ? CARDS.normal : CARDS.slowed;
  const peer = PEERS[id];
  return onPage(browser, { cpu }, async (page, cdp) => {
    await prepare(page, url, peer);
    const call = (name, ...values) => page.evaluate((key, all) => globalThis.bench[key](...all), name, values);
    const result = {};
    const create = await call('create', peer, STORY, count);
    Object.assign(result, { script: create.script, layout: create.layout });
    check(await call('shown'), id);
    if (peer.by !== 'office') result.update = await mean(3, (i) => call('update', peer, `${STORY.heading} again ${i}`));
    if (peer.languages) result.language = await mean(FLIPS.length, (i) => call('speak', FLIPS[i]));
    result.remove = (await call('remove')).script;
    // From here on the code is warm, so that what the heap gains is the cards'.
    const before = cpu === 1 && (await alive(cdp));
    result.again = (await call('create', peer, STORY, count)).script;
    if (!before) return result;
    const during = await alive(cdp);
    await call('remove');
    const after = await alive(cdp);
    return {
      ...result,
      heap: (during.heap - before.heap) / count,
      left: after.heap - before.heap,
      leftNodes: after.nodes - before.nodes,
      leftListeners: after.listeners - before.listeners,
    };
  });
}

/** Milliseconds for `count` cards, once the code is warm; nothing is laid out. */
export async function measureCreation(browser, url, id, count) {
  const peer = PEERS[id];
  return onPage(browser, {}, async (page) => {
    await prepare(page, url, peer);
    const create = (cards) => page.evaluate((...all) => globalThis.bench.scriptOf(...all), peer, STORY, cards);
    await create(1000);
    return create(count);
  });
}

async function mean(times, measure) {
  let sum = 0;
  for (let i = 0; i < times; i++) sum += (await measure(i)).script;
  return sum / times;
}
