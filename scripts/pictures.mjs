// npm run pictures: takes the picture of the README from the last build. Those of the WordPress guide need a WordPress:
// `npm run wordpress -- --pictures`.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './launch-browser.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const ORIGIN = 'http://pictures.example/';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Widgets</title>
<style>
  body { margin: 0; padding: 24px; background: #eef1f6; display: grid; gap: 20px; grid-template-columns: 1fr 1fr; align-items: start }
  iom-office-header { grid-column: 1 / -1 }
</style>
<iom-office-header office="lao-pdr" lang="lo"></iom-office-header>
<iom-news-card office="viet-nam" lang="vi"></iom-news-card>
<iom-key-facts office="lao-pdr" lang="en"></iom-key-facts>
<script src="/embed.js" async></script>`;

const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1120, height: 640, deviceScaleFactor: 1.5 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const name = request.url().slice(ORIGIN.length);
    if (name === '') return request.respond({ contentType: 'text/html', body: PAGE });
    if (!existsSync(`dist/embed/${name}`)) return request.respond({ status: 404, body: '' });
    return request.respond({ contentType: 'text/javascript', body: readFileSync(`dist/embed/${name}`) });
  });
  await page.goto(ORIGIN);
  await page.waitForFunction(() =>
    [...document.body.children].every(
      (element) => !element.localName.startsWith('iom-') || element.getAttribute('state') === 'ready',
    ),
  );
  const { height } = await page.evaluate(() => document.body.getBoundingClientRect().toJSON());
  await page.setViewport({ width: 1120, height: Math.ceil(height), deviceScaleFactor: 1.5 });
  await page.screenshot({ path: 'docs/images/widgets.webp', type: 'webp', quality: 70 });
  if (process.argv[2]) await page.screenshot({ path: process.argv[2] });
} finally {
  await browser.close();
}
