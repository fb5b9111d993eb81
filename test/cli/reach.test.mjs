// Counting the sites that embed the widgets, from logs of the kinds of servers that have the folder.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { folder, run } from './run.mjs';

const BROWSER = 'Mozilla/5.0 (Linux; Android 10)';
const combined = (referrer, { path = '/iom/embed.js', status = 200, day = '06/Nov/2026', agent = BROWSER } = {}) =>
  `203.0.113.7 - - [${day}:10:00:00 +0700] "GET ${path} HTTP/2.0" ${status} 1180 "${referrer}" "${agent}"`;

async function reach(t, ...logs) {
  const place = folder(t);
  const files = logs.map((log, at) => {
    const file = join(place, `access${at}.log${Buffer.isBuffer(log) ? '.gz' : ''}`);
    writeFileSync(file, Buffer.isBuffer(log) ? log : log.join('\n'));
    return file;
  });
  const { out, error, code } = await run('reach', '--json', ...files);
  assert.equal(code, 0, error);
  assert.doesNotMatch(out + error, /203\.0\.113\.7|Android|secret/);
  return JSON.parse(out);
}

const november = (sites, untold = 0) => [
  { month: '2026-11', sites: Object.entries(sites).map(([site, requests]) => ({ site, requests })), untold },
];

test('counts sites, most requests first, without pages, addresses and browsers', async (t) => {
  const log = [
    combined('https://ngo.example/secret?name=secret'),
    combined('https://www.ministry.example/'),
    combined('https://ministry.example/a', { status: 304 }),
    combined('https://ministry.example/a', { path: '/iom/frame.html?widget=news-card' }),
    combined('https://ngo.example/', { path: '/iom/frame-news-lo.html' }),
  ];
  assert.deepEqual(await reach(t, log), november({ 'ministry.example': 3, 'ngo.example': 2 }));
});

test('leaves out other files, failures, bots, and lines of no log', async (t) => {
  const log = [
    combined('https://a.example/', { path: '/iom/core-abc.js' }),
    combined('https://a.example/', { path: '/?x=/embed.js' }),
    combined('https://a.example/', { status: 404 }),
    combined('https://a.example/', { agent: 'Googlebot/2.1' }),
    'no line of a log',
    `${'x'.repeat(200_000)}`,
    '{"broken',
    '',
    combined('https://b.example/'),
  ];
  assert.deepEqual(await reach(t, log), november({ 'b.example': 1 }));
});

test('a site that is not told, or is a number, is only counted', async (t) => {
  const referrers = ['-', '', 'http://192.168.1.5/x', 'http://[::1]/', 'http://localhost/', 'javascript:x', 'https://'];
  assert.deepEqual(
    await reach(
      t,
      referrers.map((referrer) => combined(referrer)),
    ),
    november({}, referrers.length),
  );
});

test('months stand apart, in their order, over several logs, also packed', async (t) => {
  const [old, packed] = [
    [combined('https://a.example/', { day: '31/Oct/2026' })],
    gzipSync(`${combined('https://a.example/')}\n${combined('https://b.example/', { day: '01/Dec/2025' })}\n`),
  ];
  assert.deepEqual(
    (await reach(t, old, packed)).map(({ month, sites }) => [month, sites[0].site]),
    [
      ['2025-12', 'b.example'],
      ['2026-10', 'a.example'],
      ['2026-11', 'a.example'],
    ],
  );
});

test('reads the logs of IIS and Caddy, and JSON of nginx', async (t) => {
  const iis = [
    '#Software: Microsoft Internet Information Services 10.0',
    '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query c-ip cs(User-Agent) cs(Referer) sc-status',
    `2026-11-06 03:00:00 10.0.0.1 GET /iom/embed.js - 203.0.113.7 ${BROWSER.replaceAll(' ', '+')} https://iis.example/a 200`,
    '2026-11-06 03:00:00 10.0.0.1 GET /iom/frame.html widget=news-card 203.0.113.7 x https://iis.example/a 304',
  ];
  const caddy = {
    ts: Date.UTC(2026, 10, 6) / 1000,
    status: 200,
    request: { uri: '/iom/embed.js', headers: { Referer: ['https://caddy.example/'], 'User-Agent': [BROWSER] } },
  };
  const nginx = {
    time_iso8601: '2026-11-06T10:00:00+07:00',
    request: 'GET /iom/embed.js HTTP/2.0',
    status: '200',
    http_referer: 'https://nginx.example/',
  };
  const logs = [iis, [JSON.stringify(caddy), JSON.stringify(nginx)]];
  assert.deepEqual(await reach(t, ...logs), november({ 'iis.example': 2, 'caddy.example': 1, 'nginx.example': 1 }));
});

test('prints a table, and says what is wrong', async (t) => {
  const file = join(folder(t), 'access.log');
  writeFileSync(file, `${combined('https://a.example/')}\n${combined('-')}\n`);
  assert.equal((await run('reach', file)).out, '2026-11: 1 site\n         1  a.example\n         1  (site not told)\n');
  writeFileSync(file, '');
  assert.match((await run('reach', file)).error, /No request for embed\.js/);
  assert.deepEqual((await run('reach')).code, 2);
  const missing = await run('reach', `${file}.none`);
  assert.deepEqual([missing.code, /cannot be read/.test(missing.error)], [1, true]);
  assert.equal((await run('reach', folder(t))).code, 1);
  writeFileSync(`${file}.gz`, 'no gzip');
  assert.match((await run('reach', `${file}.gz`)).error, /access\.log\.gz cannot be read/);
});
