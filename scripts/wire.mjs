// Measures the network use of pages in Chromium: serves dist/embed with brotli 11, with a new context for each page.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import { launchBrowser } from './launch-browser.mjs';

const EMBED = 'dist/embed';
/** Delay of a response in milliseconds, to distinguish parallel from sequential requests. */
const ROUND = 200;
const LIMIT = 30_000;
const FIRST = ['news-card', 'office-header', 'programme-badge', 'contact-block'];
const ALL = [...readFileSync('src/registry.ts', 'utf8').matchAll(/'iom-([\w-]+)':/g)].map(([, name]) => name);

const element = (name) =>
  `<iom-${name} ${name === 'hotline-card' ? 'number="+000 0000 0000" name="An example"' : 'office="lao-pdr"'}></iom-${name}>`;
const page = (names, lang) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A page</title><body>${names.map(element).join('')}<script src="/embed/embed.js" async></script></body></html>`;

async function serve() {
  const files = new Map();
  const packed = (name) => {
    if (!files.has(name)) {
      const source = readFileSync(`${EMBED}/${name}`);
      files.set(name, brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    }
    return files.get(name);
  };
  const server = createServer(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const [, file] = /^\/embed\/([\w.-]+\.js)$/.exec(pathname) ?? [];
    response.sendDate = false;
    setTimeout(() => {
      if (file) {
        response.writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'br' });
        response.end(packed(file));
      } else if (pathname === '/') {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(page(searchParams.get('names').split(' '), searchParams.get('lang')));
      } else response.writeHead(204).end();
    }, ROUND);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** All scripts requested so far: `{ name, bytes, body, sent, done }`; bytes include headers, times are in seconds. */
async function listen(tab) {
  const session = await tab.createCDPSession();
  await session.send('Network.enable');
  const requests = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    const [, name] = /\/embed\/([\w.-]+)$/.exec(request.url) ?? [];
    if (name) requests.set(requestId, { name, body: 0, sent: timestamp });
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (requests.has(requestId)) requests.get(requestId).body += encodedDataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    Object.assign(requests.get(requestId) ?? {}, { bytes: encodedDataLength, done: timestamp });
  });
  return () => [...requests.values()];
}

/** Counts sequential round trips: a request sent after a response belongs to the next one. */
function roundsOf(requests) {
  const rounds = new Map();
  for (const each of requests.toSorted((a, b) => a.sent - b.sent)) {
    const before = [...rounds].filter(([other]) => other.done <= each.sent).map(([, round]) => round);
    rounds.set(each, 1 + Math.max(0, ...before));
  }
  return Math.max(0, ...rounds.values());
}

const shows = (lang) =>
  [...document.querySelectorAll('*')]
    .filter(({ localName }) => localName.startsWith('iom-'))
    .every(({ shadowRoot, ...each }) => shadowRoot?.querySelector('.root').lang === lang && each.state !== 'loading');

async function open(browser, origin, names, lang) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const requests = await listen(tab);
  const settle = async (language) => {
    await tab.waitForFunction(shows, { timeout: LIMIT }, language);
    await tab.waitForNetworkIdle({ idleTime: 2 * ROUND });
  };
  await tab.goto(`${origin}/?lang=${lang}&names=${names.join('+')}`);
  await settle(lang);
  return { tab, requests, settle, close: () => context.close() };
}

const total = (requests) => ({
  bytes: requests.reduce((sum, { bytes }) => sum + bytes, 0),
  body: requests.reduce((sum, { body }) => sum + body, 0),
  requests: requests.length,
});

/** Rows `{ what, bytes, body, requests, rounds }`; `rounds` are those after embed.js. */
export async function measureWire() {
  const server = await serve();
  const browser = await launchBrowser();
  const origin = `http://127.0.0.1:${server.address().port}`;
  const rows = [];
  const measure = async (names, lang) => {
    const { requests, close } = await open(browser, origin, names, lang);
    const all = requests();
    await close();
    return { ...total(all), rounds: roundsOf(all) - 1 };
  };
  try {
    for (const lang of ['en', 'lo', 'vi'])
      rows.push({ what: `first news-card, ${lang}`, ...(await measure(['news-card'], lang)) });
    let before = rows[0];
    for (let count = 2; count <= FIRST.length; count++) {
      const now = await measure(FIRST.slice(0, count), 'en');
      const more = Object.fromEntries(['bytes', 'body', 'requests'].map((key) => [key, now[key] - before[key]]));
      rows.push({ what: `+ ${FIRST[count - 1]}`, ...more, rounds: now.rounds });
      before = now;
    }
    for (const lang of ['en', 'lo']) rows.push({ what: `all, ${lang}`, ...(await measure(ALL, lang)) });
    const { tab, requests, settle, close } = await open(browser, origin, ['news-card'], 'en');
    const known = new Set(requests());
    await tab.evaluate(() => (document.documentElement.lang = 'lo'));
    await settle('lo');
    const later = requests().filter((each) => !known.has(each));
    rows.push({ what: 'second language, lo', ...total(later), rounds: roundsOf(later) });
    await close();
  } finally {
    await browser.close();
    server.close();
  }
  return rows;
}
