// npm run pictures: takes the pictures of the README and of docs/theming.md from the last build. Those of the WordPress guide need
// a WordPress: `npm run wordpress -- --pictures`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './launch-browser.mjs';
import { openWidgetPage } from './widget-page.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const FOLDER = 'docs/images';
const WIDTH = 1120;
const PAGE = 'body { margin: 0; padding: 24px; background: #eef1f6; display: grid; gap: 20px; align-items: start }';

const readme = (scheme, background) => `<style>
  ${PAGE}
  :root { color-scheme: ${scheme} }
  body { background: ${background}; grid-template-columns: 1fr 1fr }
  iom-office-header { grid-column: 1 / -1 }
</style>
<iom-office-header office="lao-pdr" lang="lo"></iom-office-header>
<iom-news-card office="viet-nam" lang="vi"></iom-news-card>
<iom-key-facts office="lao-pdr" lang="en"></iom-key-facts>`;

/** The theme that the page gives as an example. */
const [, exampleTheme] = /```css\n:root (\{.*?\})\n```/s.exec(readFileSync('docs/theming.md', 'utf8'));
const pair =
  '<iom-office-header office="viet-nam" lang="vi"></iom-office-header><iom-programme-badge office="lao-pdr" lang="lo"></iom-programme-badge>';
const themes = `<style>
  ${PAGE}
  body { grid-template-columns: repeat(3, 1fr) }
  div { display: grid; gap: 20px }
  .light { color-scheme: light }
  .dark { color-scheme: dark }
  .example ${exampleTheme}
</style>
${['light', 'dark', 'example'].map((name) => `<div class="${name}">${pair}</div>`).join('')}`;

const widths = `<style>
  ${PAGE}
  body { grid-template-columns: 288px 1fr }
</style>
${'<iom-news-card office="viet-nam" lang="vi"></iom-news-card>'.repeat(2)}`;

/** Each with its device pixels per pixel. */
const PICTURES = {
  widgets: [1.5, readme('light', '#eef1f6')],
  'widgets-dark': [1.5, readme('dark', '#0a0e13')],
  themes: [1, themes],
  widths: [1, widths],
};

const browser = await launchBrowser();
try {
  for (const [name, [deviceScaleFactor, body]] of Object.entries(PICTURES)) {
    const viewport = { width: WIDTH, height: 640, deviceScaleFactor };
    const page = await openWidgetPage(browser, body, viewport);
    const { height } = await page.evaluate(() => document.body.getBoundingClientRect().toJSON());
    await page.setViewport({ ...viewport, height: Math.ceil(height) });
    await page.screenshot({ path: `${FOLDER}/${name}.webp`, type: 'webp', quality: 70 });
    await page.close();
  }
} finally {
  await browser.close();
}
