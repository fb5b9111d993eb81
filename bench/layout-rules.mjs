// node bench/layout-rules.mjs: how much of a card's style and layout each rule costs. Shows 1,000 cards of a built-in office with all
// rules and without one of them, and prints Markdown. Needs a build; run it on a machine that does nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { onPage, startBrowser } from './browser.mjs';
import { ratios, spread } from './statistics.mjs';

const FOLDER = new URL('../dist/embed/', import.meta.url);
const COUNT = 1000;
const ROUNDS = 9;
/** What is taken out of the styles of the files. */
const RULES = {
  'all rules': /(?!)/,
  'without `container-type`': /container-type:inline-size;?/g,
  'without `overflow-wrap: anywhere`': /overflow-wrap:anywhere;?/g,
  'without `unicode-bidi`': /unicode-bidi:var\(--_bidi\);?/g,
  'without `text-wrap: balance`': /text-wrap:balance;?/g,
  'without `:has()`': /\.story:has\([^{]*\{[^}]*\}/g,
  'without all of these':
    /container-type:inline-size;?|overflow-wrap:anywhere;?|unicode-bidi:var\(--_bidi\);?|text-wrap:balance;?|\.story:has\([^{]*\{[^}]*\}/g,
};
const names = Object.keys(RULES);
const files = new Set(readdirSync(FOLDER));

const server = createServer(({ url }, response) => {
  const [, index, file] = /^\/(\d+)\/(.*)$/.exec(url.split('?')[0]) ?? [];
  if (file === '') {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><iom-news-card office="lao-pdr"></iom-news-card><script src="embed.js"></script>');
  } else if (files.has(file)) {
    response.setHeader('content-type', 'text/javascript');
    response.end(readFileSync(new URL(file, FOLDER), 'utf8').replace(RULES[names[index]], ''));
  } else response.writeHead(404).end();
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = await startBrowser();

/** Milliseconds of style and layout. */
const measure = (index) =>
  onPage(browser, {}, async (page) => {
    await page.goto(`http://127.0.0.1:${server.address().port}/${index}/`);
    await page.waitForSelector('iom-news-card[state=ready]');
    const before = await page.metrics();
    await page.evaluate(async (count) => {
      const box = document.createElement('div');
      for (let at = 0; at < count; at++) {
        const card = document.createElement('iom-news-card');
        card.setAttribute('office', 'lao-pdr');
        box.append(card);
      }
      document.body.append(box);
      while (box.lastChild.getAttribute('state') !== 'ready') await new Promise((done) => setTimeout(done));
      return document.body.offsetHeight;
    }, COUNT);
    const after = await page.metrics();
    return 1000 * ['LayoutDuration', 'RecalcStyleDuration'].reduce((sum, key) => sum + after[key] - before[key], 0);
  });

const times = names.map(() => []);
for (let round = 0; round < ROUNDS; round++)
  for (let at = 0; at < names.length; at++) {
    const index = (at + round) % names.length;
    times[index].push(await measure(index));
  }
await browser.close();
server.close();

const write = ({ median, low, high }, digits) =>
  `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
console.log(`| ${COUNT.toLocaleString('en')} cards | style and layout, ms | × all rules |\n| --- | ---: | ---: |`);
for (const [index, name] of names.entries())
  console.log(`| ${name} | ${write(spread(times[index]), 0)} | ${write(ratios(times[index], times[0]), 2)} |`);
