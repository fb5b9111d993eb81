// Empty pages for tests. Creating one with its own processes takes four times as long as the test itself, so a page without
// lasting changes is emptied and reused for the next test.

/** Changes that outlive the document or cannot be undone: such a page is closed after its test. */
const LASTING = [
  'authenticate',
  'browserContext',
  'close',
  'createCDPSession',
  'emulate',
  'emulateMediaFeatures',
  'emulateMediaType',
  'emulateVisionDeficiency',
  'evaluateOnNewDocument',
  'exposeFunction',
  'keyboard',
  'mouse',
  'setBypassCSP',
  'setCacheEnabled',
  'setExtraHTTPHeaders',
  'setJavaScriptEnabled',
  'setOfflineMode',
  'setRequestInterception',
  'setUserAgent',
  'touchscreen',
];

const free = new WeakMap();

async function newPage(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  const entry = { page, session, context, isChanged: false, listeners: [] };
  page.on = (...listener) => {
    entry.listeners.push(listener);
    return Object.getPrototypeOf(page).on.apply(page, listener);
  };
  for (const name of LASTING) {
    const get = () => {
      entry.isChanged = true;
      return Reflect.get(Object.getPrototypeOf(page), name, page);
    };
    Object.defineProperty(page, name, { configurable: true, get });
  }
  return entry;
}

async function empty({ page, session, listeners }) {
  for (const listener of listeners.splice(0)) page.off(...listener);
  await page.goto('about:blank');
  await session.send('Page.resetNavigationHistory');
  await session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
  // The first two release memory of the page's process.
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.setCacheDisabled', { cacheDisabled: false });
  await session.send('Network.clearBrowserCache');
}

/** An empty page in its own context, until the test is over; `isLast` for a page that no later test can use. */
export async function emptyPage(t, browser, { isLast = false } = {}) {
  // Only Chromium can empty a page.
  if (browser.protocol !== 'cdp') {
    const context = await browser.createBrowserContext();
    t.after(() => context.close());
    return context.newPage();
  }
  if (!free.has(browser)) free.set(browser, []);
  const entries = free.get(browser);
  const entry = entries.pop() ?? (await newPage(browser));
  t.after(async () => {
    const { page, context } = entry;
    const isWhole = !isLast && !entry.isChanged && !page.isClosed() && (await context.pages()).length === 1;
    if (!isWhole) return context.close();
    await empty(entry);
    entries.push(entry);
  });
  return entry.page;
}
