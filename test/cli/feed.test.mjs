import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseNews, readBytes } from 'iom-widgets/content';
import { files } from '../package/source.mjs';
import { folder, run, serve } from './run.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const rss = 'test/content/fixtures/feeds/rss-2.0.xml';
const newsOf = (text) => parseNews(JSON.parse(text));

const GOOD = [
  ...['rss-2.0', 'rss-0.91', 'rss-1.0', 'atom-1.0'].map((name) => `test/content/fixtures/feeds/${name}.xml`),
  ...files('src/offices', 'news.json'),
  'test/content/fixtures/valid-news.json',
];
for (const path of GOOD)
  test(`${path}: the written feed parses to the same news`, async () => {
    const { out, code } = await run('feed', path);
    assert.equal(code, 0);
    const { document, problems } = newsOf(out);
    assert.deepEqual(problems, []);
    const before = parseNews(await readBytes(read(path))).document;
    assert.ok(document.items.length > 0);
    const said = (news) => JSON.parse(JSON.stringify(news)); // drops undefined values
    assert.deepEqual(said(document), said({ ...before, nextUrl: undefined }));
  });

test('from an address: relative addresses become absolute, also after a redirect', async (t) => {
  const body =
    '<rss version="2.0"><channel><title>M</title><item><title>A</title><link>/a</link></item></channel></rss>';
  const url = await serve(t, (path) => (path === '/old' ? { status: 302, headers: { location: '/new/rss' } } : body));
  const { out, error, code } = await run('feed', `${url}/old`);
  assert.equal(error + code, '0');
  assert.equal(JSON.parse(out).items[0].url, `${url}/a`);
});

const page = (links) =>
  `<!doctype html><html><head><title>M</title>${links}</head><body><div>${'x'.repeat(100)}</div></body></html>`;
const FEED_LINK = '<link rel="alternate" type="application/rss+xml" href="/feed">';
const API_LINK = '<link rel="https://api.w.org/" href="/wp-json/">';
const FEED = '<rss><channel><title>M</title><item><title>From RSS</title></item></channel></rss>';
const POSTS = JSON.stringify([{ id: 1, link: 'https://m.example/1', title: { rendered: 'From REST' } }]);

for (const [what, links, api, expected] of [
  ['a feed', FEED_LINK, undefined, 'From RSS'],
  ['WordPress, whose posts have more than its feed', FEED_LINK + API_LINK, POSTS, 'From REST'],
  ['WordPress without its REST interface', API_LINK + FEED_LINK, { status: 401 }, 'From RSS'],
  ['WordPress without speaking addresses', '<link rel="https://api.w.org/" href="/?rest_route=/">', POSTS, 'From REST'],
])
  test(`of a web page of ${what}, the news is read`, async (t) => {
    const url = await serve(t, (path) => {
      if (path === '/') return page(links);
      if (path === '/feed') return FEED;
      return /wp-json|rest_route/.test(path) && /posts/.test(path) ? api : { status: 404 };
    });
    const { out, error, code } = await run('feed', `${url}/`);
    assert.equal(code, 0, error);
    assert.equal(JSON.parse(out).items[0].title, expected);
    assert.match(error, / is a web page: its feed http:.* is read\./);
  });

test('a web page that names no feed, or none that can be read, is refused', async (t) => {
  const url = await serve(t, (path) =>
    path === '/' ? page('') : path === '/broken' ? page(FEED_LINK) : { status: 404 },
  );
  assert.match((await run('feed', `${url}/`)).error, /is a web page/);
  assert.match((await run('feed', `${url}/broken`)).error, /\/feed is not there \(404\)/);
});

test('--out: the file is replaced as a whole, only if it changed, and no other file remains', async (t) => {
  const place = folder(t);
  const file = join(place, 'news.json');
  const url = await serve(t, () => read(rss));
  assert.deepEqual(await run('feed', url, '--out', file), { out: '', error: '', code: 0 });
  assert.equal(newsOf(readFileSync(file, 'utf8')).document.items.length, 2);
  utimesSync(file, 1, 1);
  await run('feed', url, '--out', file);
  assert.equal(statSync(file).mtimeMs, 1000);
  writeFileSync(file, 'something else');
  await run('feed', url, '--out', file);
  assert.equal(newsOf(readFileSync(file, 'utf8')).document.items.length, 2);
  assert.deepEqual(readdirSync(place), ['news.json']);
});

for (const [what, answer, message] of [
  [
    'an error status',
    { status: 503, body: 'x' },
    /is out of order \(503\): the next run tries again; .*news\.json, written less than two hours ago, stays as it is\.\n$/,
  ],
  ['a login page', '<!doctype html><title>Login</title>', /web page/],
  ['a feed cut off', read(rss).subarray(0, 300), /./],
  ['nothing', '', /empty/],
  ['an office document', read('src/offices/lao-pdr/office.json'), /jsonfeed/],
  ['only invalid items', '{"version":"https://jsonfeed.org/version/1.1","items":[1,{}]}', /no item/],
  ['more than 5 MB', Buffer.alloc(5_000_001, 'x'), /MB/],
])
  test(`${what}: the last good file stays`, async (t) => {
    const place = folder(t);
    const file = join(place, 'news.json');
    writeFileSync(file, 'good');
    const { out, error, code } = await run('feed', await serve(t, () => answer), '--out', file);
    assert.match(error, message);
    assert.doesNotMatch(error, /\n\s+at /);
    assert.equal(out, '');
    assert.equal(code, 1);
    assert.equal(readFileSync(file, 'utf8'), 'good');
    assert.deepEqual(readdirSync(place), ['news.json']);
  });

test('an unreachable server and a missing file are reported on standard error', async () => {
  const closed = await run('feed', 'http://127.0.0.1:9/rss');
  assert.match(closed.error, /could not be fetched/);
  const missing = await run('feed', '/no/such/file');
  assert.match(missing.error, /cannot be read/);
  assert.equal(closed.code + missing.code, 2);
});

test('an invalid item is reported, the others are written', async () => {
  const { out, error, code } = await run('feed', 'test/content/fixtures/item-is-a-string.json');
  assert.match(error, /items\[0\] should be an object/);
  assert.equal(JSON.parse(out).items.length, 1);
  assert.equal(code, 0);
});

test('an unwritable file is reported, and left unchanged', async (t) => {
  const place = folder(t);
  mkdirSync(join(place, 'news.json'));
  const { error, code } = await run('feed', rss, '--out', join(place, 'news.json'));
  assert.match(error, /news\.json cannot be written/);
  assert.equal(code, 1);
  assert.deepEqual(readdirSync(place), ['news.json']);
  const nowhere = await run('feed', rss, '--out', join(place, 'no', 'news.json'));
  assert.equal(nowhere.code, 1);
  assert.ok(!existsSync(join(place, 'no')));
});
