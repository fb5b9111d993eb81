// Starts the Chromium of the tests, which several test files may share.
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, ensureBrowser } from './ensure-browser.mjs';

// Each page is a context with processes of its own, and starting those is most of what a test costs.
const FEWER_PROCESSES = [
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2',
  '--disable-features=SpareRendererForSitePerProcess',
];

/** The browser that `npm test` has started, else one of its own; `release()` lets it go. */
export async function openBrowser() {
  const browserWSEndpoint = process.env.TEST_BROWSER_ENDPOINT;
  if (!browserWSEndpoint) {
    const browser = await launchBrowser();
    return { browser, release: () => browser.close() };
  }
  const browser = await puppeteer.connect({ browserWSEndpoint });
  return { browser, release: () => browser.disconnect() };
}

export async function launchBrowser() {
  const { executablePath, headless, env } = await ensureBrowser();
  const args = [...CHROMIUM_ARGS, ...FEWER_PROCESSES];
  return puppeteer.launch({ executablePath, headless, args, env: { ...process.env, ...env } });
}
