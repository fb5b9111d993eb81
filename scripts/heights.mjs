// npm run heights: measures how high each widget with built-in content is in a narrow and in a wide column, after a build, and
// writes `src/server/heights.json`. The lines to paste and the WordPress plugin keep that much room free. With --check, writes
// nothing, and fails if a height differs by more than a line and a tenth.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './launch-browser.mjs';
import { openWidgetPage } from './widget-page.mjs';
import { HEADING, plainFiles } from './wordpress/data.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const FILE = 'src/server/heights.json';
/** Columns of a page on a phone of 360 px and on a desk, in pixels. */
const COLUMNS = [312, 650];
/** Fonts differ between machines. */
const isNear = (height, kept) => Math.abs(height - kept) <= 32 + kept / 10;

const heights = await measureAll();
if (process.argv.includes('--check')) check(heights, JSON.parse(readFileSync(FILE, 'utf8')));
else writeFileSync(FILE, `${JSON.stringify(heights, null, 2)}\n`);

async function measureAll() {
  const browser = await launchBrowser();
  const measured = {};
  try {
    for (const [office, lang, level, texts] of await plainFiles()) {
      if (level !== '3') continue;
      const keys = Object.keys(texts).filter((key) => texts[key] && !key.includes(HEADING));
      const body = keys.map((key) => elementOf(key, office, lang)).join('\n');
      const columns = [];
      for (const column of COLUMNS) columns.push(await measure(browser, body, column));
      measured[office] ??= {};
      measured[office][lang] = Object.fromEntries(keys.map((key, index) => [key, columns.map((each) => each[index])]));
    }
  } finally {
    await browser.close();
  }
  return measured;
}

function elementOf(key, office, lang) {
  const [name, ...chosen] = key.split('|');
  const attributes = chosen.map((pair) => pair.replace('=', '="')).map((pair) => ` ${pair}"`);
  return `<iom-${name} office="${office}" lang="${lang}"${attributes.join('')}></iom-${name}>`;
}

async function measure(browser, body, column) {
  const page = await openWidgetPage(browser, `<div style="width:${column}px">${body}</div>`);
  const found = await page.$$eval('div > *', (all) =>
    all.map((element) => Math.round(element.getBoundingClientRect().height)),
  );
  await page.close();
  return found;
}

function check(now, kept) {
  const entries = (all) =>
    Object.entries(all).flatMap(([office, languages]) =>
      Object.entries(languages).flatMap(([lang, keys]) =>
        Object.entries(keys).map(([key, pair]) => [`${office} ${lang} ${key}`, pair]),
      ),
    );
  const written = new Map(entries(kept));
  const wrong = entries(now).filter(([key, pair]) =>
    pair.some((height, index) => !isNear(height, written.get(key)?.[index])),
  );
  for (const [key, pair] of wrong) console.error(`${key}: ${pair}, but ${FILE} has ${written.get(key)}`);
  if (wrong.length > 0) {
    console.error('Run "npm run heights".');
    process.exitCode = 1;
  }
}
