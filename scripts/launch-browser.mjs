// Starts Chromium for tests; several test files can share it.
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, ensureBrowser } from './ensure-browser.mjs';

// Each page has its own context and processes, and starting them takes most of a test's time.
const FEWER_PROCESSES = [
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2',
  '--disable-features=SpareRendererForSitePerProcess',
];

/** Connects to the browser that `npm test` has started, or starts one; `release()` disconnects or closes it. */
export async function openBrowser() {
  const browserWSEndpoint = process.env.TEST_BROWSER_ENDPOINT;
  if (!browserWSEndpoint) {
    const browser = await launchBrowser();
    return { browser, release: () => browser.close() };
  }
  const browser = await puppeteer.connect({ browserWSEndpoint });
  return { browser, release: () => browser.disconnect() };
}

/** Starts a browser of its own, with more arguments and environment variables. */
export async function launchBrowser(more = [], variables = {}) {
  const { executablePath, headless, env } = await ensureBrowser();
  const args = [...CHROMIUM_ARGS, ...FEWER_PROCESSES, ...more];
  return puppeteer.launch({ executablePath, headless, args, env: { ...process.env, ...env, ...variables } });
}
