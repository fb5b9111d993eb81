// From the start of the navigation to the end of the frame in which the card was there; and whether the page jumped.
import { readFileSync } from 'node:fs';
import { onPage } from '../browser.mjs';
import { pageOf, PEERS, STORY } from '../peers.mjs';

/** A slow line: bytes per second and milliseconds there and back. */
const SLOW = { downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8, latency: 150 };

/** Watches, frame by frame, for `text` in the first `tag` of the page, once that tag is defined. */
function watch(tag, text) {
  const isThere = () => {
    const root = customElements.get(tag) && document.querySelector(tag)?.shadowRoot;
    return root && deepText(root).concat(root.host.textContent).includes(text);
  };
  const deepText = (root) =>
    root.textContent + [...root.querySelectorAll(tag === 'iom-news-feed' ? 'iom-news-card' : '_')].map(inside).join('');
  const inside = ({ shadowRoot }) => shadowRoot?.textContent ?? '';
  const look = () => {
    if (!isThere()) return void requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    // A message comes after the frame is out.
    port2.addEventListener('message', () => (globalThis.painted = performance.now()));
    port2.start();
    port1.postMessage('');
    return undefined;
  };
  requestAnimationFrame(look);
}

/** Milliseconds until the card of `id` was painted. */
export async function measureStart(browser, url, id, { cpu = 1, slow = false, text } = {}) {
  const { tag, shows = STORY.heading } = PEERS[id];
  return painted(browser, url, { cpu, slow, tag, text: text ?? shows });
}

export async function painted(browser, url, { cpu = 1, slow = false, tag, text }) {
  return onPage(browser, { cpu }, async (page, cdp) => {
    if (slow) await cdp.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
    await page.evaluateOnNewDocument(watch, tag, text);
    await page.goto(url);
    return (await page.waitForFunction(() => globalThis.painted)).jsonValue();
  });
}

/** The style sheet that docs/theming.md gives for README.md's snippet. */
function snippetStyles() {
  const theming = readFileSync(new URL('../../docs/theming.md', import.meta.url), 'utf8');
  const found = /```css\n(iom-office-header[\s\S]*?)```/.exec(theming);
  if (!found) throw new Error('docs/theming.md has no style sheet that keeps the widgets’ height free');
  return found[1];
}

/** Cumulative layout shift of the four widgets of README.md’s snippet, with a text of the page below them. */
export async function measureShift(browser, site, { width, lang, office, cpu = 1 }) {
  const four = ['office-header', 'news-card', 'programme-badge', 'contact-block'];
  const body = four.map((name) => `<iom-${name} office="${office}"></iom-${name}>`).join('');
  const html = pageOf('ours', `${body}<p>The text of the page.</p>`, `<style>${snippetStyles()}</style>`);
  return onPage(browser, { cpu, width }, async (page) => {
    await page.evaluateOnNewDocument(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.page(html.replace('lang="en"', `lang="${lang}"`)));
    await page.waitForFunction(
      (tags) => tags.every((tag) => document.querySelector(tag).getAttribute('state') === 'ready'),
      {},
      four.map((name) => `iom-${name}`),
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    return page.evaluate(() => globalThis.shift);
  });
}
