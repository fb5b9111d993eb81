// Builds the peers, measures them and prints Markdown; what it is doing goes to the other stream. `npm run bench` installs
// and builds first. `--quick`: few rounds, at normal speed only, to see that it works. `--minutes=20`: after that no
// further round is started.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { startBrowser } from './browser.mjs';
import { buildPeers } from './build.mjs';
import { FEEDS, feedPage, measureFeed, measureLinear } from './measure/ours.mjs';
import { CARDS, measureRendering } from './measure/rendering.mjs';
import { prepareServer } from './measure/server.mjs';
import { measureShift, measureStart } from './measure/start.mjs';
import { wireOfOurs, wireOfPeers } from './measure/wire.mjs';
import { pageOf, peersOf, versions } from './peers.mjs';
import * as report from './report.mjs';
import { startSite } from './site.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, minutes: { type: 'string', default: '20' } },
});
const ROUNDS = values.quick ? 2 : 9;
const BUDGET = Number(values.minutes) * 60_000;
const began = performance.now();
const say = (text) => console.error(`[${((performance.now() - began) / 1000).toFixed(0)} s] ${text}`);
const print = (...parts) => console.log(`${parts.join('\n\n')}\n`);
const load = () => os.loadavg()[0].toFixed(2);

const loadBefore = load();
say('building the peers');
await buildPeers();
const site = await startSite();
const browser = await startBrowser();
const renderServer = await prepareServer();

const pages = (measure) => Object.fromEntries(peersOf(measure).map(([id]) => [id, site.page(pageOf(id))]));
const [rendering, starting] = [pages('rendering'), pages('start')];
const feeds = Object.fromEntries(FEEDS.map((count) => [count, feedPage(site, count)]));
const ids = { rendering: Object.keys(rendering), start: Object.keys(starting) };

/** Every peer once, each round beginning with another one, so that none always follows the same. */
async function everyPeer(list, round, measure) {
  const result = {};
  for (let i = 0; i < list.length; i++) {
    const id = list[(i + round) % list.length];
    result[id] = await measure(id);
  }
  return result;
}

const MEASURES = {
  rendering: (round) => everyPeer(ids.rendering, round, (id) => measureRendering(browser, rendering[id], id)),
  start: (round) => everyPeer(ids.start, round, (id) => measureStart(browser, starting[id], id)),
  linear: () => measureLinear(browser, rendering.ours),
  feed: () => everyPeer(FEEDS.map(String), 0, (count) => measureFeed(browser, feeds[count])),
  server: () => renderServer(),
  ...(!values.quick && {
    slowRendering: (round) =>
      everyPeer(ids.rendering, round, (id) => measureRendering(browser, rendering[id], id, { cpu: 4 })),
    slowStart: (round) => everyPeer(ids.start, round, (id) => measureStart(browser, starting[id], id, { cpu: 4 })),
    slowLine: (round) => everyPeer(ids.start, round, (id) => measureStart(browser, starting[id], id, { slow: true })),
  }),
};

say('wire');
const wire = { peers: await wireOfPeers(browser, site), ours: await wireOfOurs(browser, site) };
const shifts = [];
for (const width of [360, 1000])
  for (const lang of values.quick ? ['en'] : ['en', 'lo', 'vi'])
    shifts.push([width, lang, (await measureShift(browser, site, { width, lang, office: 'lao-pdr' })).toFixed(3)]);

const results = Object.fromEntries(Object.keys(MEASURES).map((name) => [name, []]));
let [rounds, longest] = [0, 0];
while (rounds < ROUNDS && performance.now() - began + longest < BUDGET) {
  const start = performance.now();
  for (const [name, measure] of Object.entries(MEASURES)) {
    say(`round ${rounds + 1} of ${ROUNDS}: ${name}`);
    results[name].push(await measure(rounds));
  }
  rounds++;
  longest = Math.max(longest, performance.now() - start);
}
const chromium = await browser.version();
await browser.close();
site.close();

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const cpus = os.cpus();
print(
  `# iom-widgets ${version} beside its peers`,
  [
    `- ${new Date().toISOString().slice(0, 16)}, ${cpus[0].model}, ${cpus.length} cores, ${(os.totalmem() / 2 ** 30).toFixed(0)} GB, ${os.type()} ${os.release()}; load ${loadBefore} before, ${load()} after`,
    `- Node ${process.version}, ${chromium}`,
    `- ${versions()
      .map((entry) => entry.join(' '))
      .join(', ')}`,
    `- ${rounds} rounds of at most ${ROUNDS}, ${((performance.now() - began) / 60_000).toFixed(1)} minutes${rounds < ROUNDS ? `: no more were started after ${values.minutes} minutes` : ''}`,
    '- median (lower quartile–upper quartile); ratios are taken within each round',
  ].join('\n'),
  '## Over the wire',
  report.wireTable(wire.peers),
  report.wireTable(wire.ours),
);
if (rounds > 0)
  for (const [title, slow] of [
    ['', ''],
    [', processor slowed 4 times', 'slow'],
  ]) {
    const [cards, starts] = slow ? [results.slowRendering, results.slowStart] : [results.rendering, results.start];
    if (!cards) continue;
    const count = slow ? CARDS.slowed : CARDS.normal;
    print(`## Rendering${title}`, report.renderingTable(cards, ids.rendering, count));
    print(report.changeTable(cards, ids.rendering, count));
    if (!slow) print(report.memoryTable(cards, ids.rendering, count));
    print(`## Start${title}`, report.startTable(starts, ids.start));
  }
if (results.slowLine)
  print('## Start over a slow line: 1.6 Mbit/s, 150 ms', report.startTable(results.slowLine, ids.start));
if (rounds > 0)
  print(
    '## Ours',
    report.plainTable('`iom-news-card`, by their number', results.linear, 'script per card, µs'),
    report.plainTable('`iom-news-feed`, by its stories', results.feed, 'first cards painted, ms'),
    report.table(['layout shift of README.md’s snippet, by width', 'language', 'CLS'], shifts),
    report.serverTable(results.server),
  );
