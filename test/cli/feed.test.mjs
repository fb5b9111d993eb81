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
  ['an error status', { status: 503, body: 'x' }, /status 503/],
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
