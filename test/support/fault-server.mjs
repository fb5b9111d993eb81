// Simulates network faults of servers on request, for the browser tests' own server and for the sites of test/e2e.
// `/faults/<id>` has the behaviour that `/faults/<id>?become=<behaviour>` last set; `/faults/<id>?log` returns the requests
// so far.
import { gzipSync } from 'node:zlib';

const places = new Map();
const YESTERDAY = 86_400_000;
const CACHED = { etag: '"1"', 'cache-control': 'max-age=0' };

/** A feed of one story. */
const feed = (title) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    language: 'en',
    items: [{ id: '1', title, url: 'story.html' }],
  });
const rss = (title, encoding) =>
  `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>Tin</title><item><guid>1</guid><title>${title}</title></item></channel></rss>`;
const utf16 = (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const bom = (text) => `\ufeff${text}`;

// windows-1258: “Tiếng Việt” with its tone marks as separate characters (0xEC acute, 0xF2 dot below).
const VIETNAMESE_1258 = Buffer.from([0x54, 0x69, 0xea, 0xec, 0x6e, 0x67, 0x20, 0x56, 0x69, 0xea, 0xf2, 0x74]);
const rss1258 = () => {
  const [before, after] = rss('|', 'windows-1258').split('|');
  return Buffer.concat([Buffer.from(before), VIETNAMESE_1258, Buffer.from(after)]);
};

const send = (response, status, body, headers = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
};

/** name -> (request, response, argument, place) */
const BEHAVIOURS = {
  feed: (_, response, title) => send(response, 200, feed(title)),
  json: (_, response, document) => send(response, 200, document),
  // Dated a day ago, and must be revalidated.
  old: ({ headers }, response, title) => {
    response.setHeader('date', new Date(Date.now() - YESTERDAY).toUTCString());
    if (headers['if-none-match']) send(response, 304, undefined, CACHED);
    else send(response, 200, feed(title), CACHED);
  },
  status: (_, response, status) => send(response, Number(status), 'no', { 'cache-control': 'no-store' }),
  // A failure that browsers cache, like any other response.
  kept: (_, response, status) => send(response, Number(status), 'no'),
  busy: (_, response, seconds) => send(response, 503, 'later', { 'retry-after': seconds }),
  hang: () => {},
  trickle: (_, response, title) => {
    const body = feed(title);
    response.writeHead(200, { 'content-type': 'application/json' });
    let sent = 0;
    const timer = setInterval(() => response.write(body[sent++ % body.length]), 250);
    response.on('close', () => clearInterval(timer));
  },
  slow: (_, response, title) => setTimeout(() => send(response, 200, feed(title)), 600),
  reset: ({ socket }) => socket.destroy(),
  broken: ({ socket }, response) => {
    response.writeHead(200, { 'content-length': '10000' });
    response.write('{"version"');
    setTimeout(() => socket.destroy(), 50);
  },
  truncated: (_, response, title) => send(response, 200, feed(title).slice(0, -20)),
  truncatedXml: (_, response, title) => send(response, 200, rss(title, 'utf-8').slice(0, -30)),
  empty: (_, response) => send(response, 200, ''),
  html: (_, response) =>
    send(response, 200, '<!doctype html><title>Log in</title><form>', { 'content-type': 'text/html' }),
  text: (_, response, title) => send(response, 200, feed(title), { 'content-type': 'text/plain' }),
  untyped: (_, response, title) => {
    response.writeHead(200);
    response.end(feed(title));
  },
  bom: (_, response, title) => send(response, 200, bom(feed(title)), { 'content-type': 'text/html' }),
  rss: (_, response, title) => send(response, 200, rss(title, 'utf-8'), { 'content-type': 'application/octet-stream' }),
  rss1258: (_, response) => send(response, 200, rss1258(), { 'content-type': 'text/xml' }),
  rss16: (_, response, title) => send(response, 200, utf16(rss(title, 'utf-16')), { 'content-type': 'text/xml' }),
  // Continues as long as the client reads, up to 1 GB.
  huge: (_, response, _argument, place) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const chunk = Buffer.alloc(100_000, ' ');
    const more = () => {
      while (!response.destroyed && place.sent < 1e9) {
        place.sent += chunk.length;
        if (!response.write(chunk)) return void response.once('drain', more);
      }
      return response.end();
    };
    more();
  },
  bomb: (_, response, title) => {
    const body = gzipSync(Buffer.from(feed(title) + ' '.repeat(6_000_000)));
    send(response, 200, body, { 'content-encoding': 'gzip' });
  },
  closed: (_, response, title) => {
    response.removeHeader('access-control-allow-origin');
    send(response, 200, feed(title));
  },
  redirect: (_, response, location) => send(response, 302, '', { location }),
  loop: ({ url }, response) => send(response, 302, '', { location: url }),
};

/** Handles a request below `/faults/`; returns false for others. */
export function answerFault(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const id = /^\/faults\/([^/]+)/.exec(pathname)?.[1];
  if (id === undefined) return false;
  const place = places.get(id) ?? { behaviour: 'status:404', log: [], sent: 0 };
  places.set(id, place);
  response.setHeader('access-control-allow-origin', '*');
  const next = searchParams.get('become');
  if (next !== null) {
    place.behaviour = next;
    send(response, 200, '{}');
  } else if (searchParams.has('log')) send(response, 200, JSON.stringify({ requests: place.log, sent: place.sent }));
  else {
    const entry = {
      method: request.method,
      cookie: request.headers.cookie ?? '',
      referrer: request.headers.referer ?? '',
      ended: 'no',
    };
    place.log.push(entry);
    response.on('finish', () => (entry.ended = 'answered'));
    response.on('close', () => (entry.ended = entry.ended === 'no' ? 'aborted' : entry.ended));
    const [, name, argument] = /^(\w+):?(.*)$/s.exec(place.behaviour);
    BEHAVIOURS[name](request, response, argument, place);
  }
  return true;
}
