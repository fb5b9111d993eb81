// A fresh context for every page, and what Chromium tells of it.
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, ensureBrowser } from '../scripts/ensure-browser.mjs';

export async function startBrowser() {
  const { executablePath, headless, env } = await ensureBrowser();
  return puppeteer.launch({ executablePath, headless, args: CHROMIUM_ARGS, env: { ...process.env, ...env } });
}

/** Runs `use(page, cdp)` on a page of its own context, the processor slowed `cpu` times. */
export async function onPage(browser, { cpu = 1, width = 1000 }, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const errors = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.setViewport({ width, height: 900 });
    const cdp = await page.createCDPSession();
    if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    const result = await use(page, cdp);
    if (errors.length > 0) throw errors[0];
    return result;
  } finally {
    await context.close();
  }
}

/** What is alive after everything that can go has gone: bytes of script heap, nodes and listeners. */
export async function alive(cdp) {
  // What one collection frees may be what kept something else.
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
