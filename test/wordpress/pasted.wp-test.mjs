// The lines to paste, in a WordPress without the plugin.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { snippet } from 'iom-widgets/server';
import { openBrowser } from '../../scripts/launch-browser.mjs';
import { startWordPress } from '../../scripts/wordpress/host.mjs';
import { settled } from '../e2e/browser.mjs';
import { post, THEMES } from './site.mjs';

const world = {};
before(async () => {
  world.wp = await startWordPress({ locale: 'lo' });
  world.base = `${world.wp.origin}/wp-content/uploads/iom/`;
  cpSync('dist/embed', join(world.wp.content, 'uploads', 'iom'), { recursive: true });
  Object.assign(world, await openBrowser());
});
after(async () => {
  await world.release?.();
  await world.wp?.stop();
});

const WIDGETS = [
  'news-card',
  'news-feed',
  'news-article',
  'contact-block',
  'programme-badge',
  'key-facts',
  'global-goals',
  'office-header',
  'office-menu',
  'office-profile',
];

/** Resolves to the layout shift of a page with the lines, until the widget or its frame has its height. */
async function shiftOf({ wp, browser, base }, widget, format, width) {
  const attributes = { office: 'lao-pdr', lang: 'lo' };
  const lines = await snippet({ widget, format, base, attributes });
  const html = format === 'iframe' ? `<!-- wp:html -->\n${lines}\n<!-- /wp:html -->` : lines;
  const id = post(wp, `${html}<!-- wp:paragraph --><p>ຂໍ້ຄວາມຂອງໜ້າເວັບ.</p><!-- /wp:paragraph -->`);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height: width === 360 ? 740 : 900 });
  await page.evaluateOnNewDocument(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${wp.origin}/?p=${id}`, { waitUntil: 'load' });
  if (format === 'iframe')
    await page.waitForFunction(() =>
      /^[\d.]+px$/.test(document.querySelector('iframe[src*="frame.html"]').style.height),
    );
  else await settled(page);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const shift = await page.evaluate(() => window.shift);
  await context.close();
  return Math.round(shift * 1000) / 1000;
}

for (const theme of THEMES)
  for (const width of [360, 1280])
    test(`layout shift of pasted lines is at most 0.02: ${theme}, ${width} px`, async (t) => {
      world.wp.run(`switch_theme( '${theme}' );`);
      const shifts = [];
      for (const widget of WIDGETS) shifts.push([widget, await shiftOf(world, widget, 'wordpress', width)]);
      for (const widget of ['news-card', 'office-header'])
        shifts.push([`${widget} in a frame`, await shiftOf(world, widget, 'iframe', width)]);
      t.diagnostic(shifts.map((shift) => shift.join(' ')).join(', '));
      assert.deepEqual(
        shifts.filter(([, shift]) => shift > 0.02),
        [],
      );
    });
