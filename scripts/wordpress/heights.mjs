// Measures how high each widget with built-in content is in a real page, on a phone and on a wide screen, and writes
// `integrations/wordpress/heights.json`: the plugin keeps that much room free. For `npm run wordpress -- --heights`.
import { writeFileSync } from 'node:fs';
import { launchBrowser } from '../launch-browser.mjs';
import { HEADING, plainFiles } from './data.mjs';
import { startWordPress } from './host.mjs';
import { writeZip } from './zip.mjs';

const WIDTHS = [360, 1280];
const FILE = 'integrations/wordpress/heights.json';

export async function measureHeights() {
  writeFileSync(FILE, '{}\n');
  const wp = await startWordPress();
  const browser = await launchBrowser();
  try {
    wp.install(await writeZip());
    wp.run(`switch_theme( 'twentytwentythree' );`);
    const heights = {};
    for (const [office, lang, level, texts] of await plainFiles()) {
      if (level !== '3') continue;
      const keys = Object.keys(texts).filter((key) => texts[key] && !key.includes(HEADING));
      const measured = await measure(wp, browser, keys.map((key) => blockOf(key, office, lang)).join('\n\n'));
      heights[office] ??= {};
      heights[office][lang] = Object.fromEntries(keys.map((key, index) => [key, measured.map((list) => list[index])]));
    }
    writeFileSync(FILE, `${JSON.stringify(heights, null, 2)}\n`);
  } finally {
    await browser.close();
    await wp.stop();
  }
}

function blockOf(key, office, lang) {
  const [name, ...chosen] = key.split('|');
  const given = Object.fromEntries(
    chosen.map((pair) => pair.split('=')).map(([attribute, value]) => [attribute, value || true]),
  );
  return `<!-- wp:iom-widgets/${name} ${JSON.stringify({ ...given, office, lang })} /-->`;
}

async function measure(wp, browser, content) {
  const id = wp.run(
    `return wp_insert_post( wp_slash( array( 'post_title' => 'Heights', 'post_status' => 'publish', 'post_content' => '${content.replace(/[\\']/g, '\\$&')}' ) ) );`,
  );
  const measured = [];
  for (const width of WIDTHS) {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.goto(`${wp.origin}/?p=${id}`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.iom-widgets > *')].every((element) =>
        /^(?:ready|empty|error)$/.test(element.getAttribute('state')),
      ),
    );
    measured.push(
      await page.$$eval('.iom-widgets', (all) =>
        all.map((element) => Math.round(element.getBoundingClientRect().height)),
      ),
    );
    await page.close();
  }
  return measured;
}
