// `npm run dev`: the demo shows the widgets from their sources, and reloads when one of them changes.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createServer } from 'vite';
import { openBrowser } from '../../scripts/launch-browser.mjs';
import { settled, shown } from '../e2e/browser.mjs';

const cacheDir = mkdtempSync(join(tmpdir(), 'dev-'));
let server;
let opened;
let page;
const said = [];
const requests = [];

before(async () => {
  server = await createServer({ mode: 'demo', logLevel: 'error', cacheDir, server: { host: '127.0.0.1', port: 0 } });
  await server.listen();
  opened = await openBrowser();
  page = await (await opened.browser.createBrowserContext()).newPage();
  page.on('pageerror', (error) => said.push(`thrown: ${error?.message ?? error}`));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
});
after(async () => {
  await page?.browserContext().close();
  await opened?.release();
  await server?.close();
  rmSync(cacheDir, { recursive: true, force: true });
});

const open = async (path) => {
  await page.goto(`http://127.0.0.1:${server.httpServer.address().port}/${path}`);
  await settled(page);
};

test('a page of the demo shows a widget in three languages, from its sources', async () => {
  await open('widgets/news-card.html');
  const texts = await shown(page).then((widgets) => widgets.map(([, , text]) => text).join('\n'));
  for (const word of ['Read the article', 'ອ່ານ', 'Đọc']) assert.ok(texts.includes(word), `${word} in ${texts}`);
  assert.deepEqual(said, []);
  assert.ok(requests.some((path) => path.endsWith('/src/widgets/news-card/news-card.ts')));
});

test('the page reloads when a template changes', async () => {
  await page.evaluate(() => (globalThis.isOld = true));
  utimesSync('src/widgets/news-card/news-card.template.ts', new Date(), new Date());
  await page.waitForFunction(() => globalThis.isOld === undefined);
  await settled(page);
});

test('the page of a widget in the documentation, with its lines to paste, needs no build', async () => {
  await open('docs/widgets/news-card.html');
  assert.deepEqual(said, []);
});
