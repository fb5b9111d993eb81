// npm run pictures: takes the picture of the README from the last build. Those of the WordPress guide need a WordPress:
// `npm run wordpress -- --pictures`.
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './launch-browser.mjs';
import { openWidgetPage } from './widget-page.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const WIDTH = { width: 1120, deviceScaleFactor: 1.5 };
const BODY = `<style>
  body { margin: 0; padding: 24px; background: #eef1f6; display: grid; gap: 20px; grid-template-columns: 1fr 1fr; align-items: start }
  iom-office-header { grid-column: 1 / -1 }
</style>
<iom-office-header office="lao-pdr" lang="lo"></iom-office-header>
<iom-news-card office="viet-nam" lang="vi"></iom-news-card>
<iom-key-facts office="lao-pdr" lang="en"></iom-key-facts>`;

const browser = await launchBrowser();
try {
  const page = await openWidgetPage(browser, BODY, { ...WIDTH, height: 640 });
  const { height } = await page.evaluate(() => document.body.getBoundingClientRect().toJSON());
  await page.setViewport({ ...WIDTH, height: Math.ceil(height) });
  await page.screenshot({ path: 'docs/images/widgets.webp', type: 'webp', quality: 70 });
} finally {
  await browser.close();
}
