// Access of a page: to files only if it is a file, to private addresses only if it is not from the internet.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { folder, run, runWith, serve } from './run.mjs';

const imports = [new URL('./internet.mjs', import.meta.url).href];
const onInternet = (...args) => runWith({ imports }, ...args);
const feed = (title) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: 'a', title, language: 'en' }] });
const cards = (srcs) => srcs.map((src) => `<iom-news-card src="${src}">Our news</iom-news-card>`).join('\n');

/** Serves pages by path, news, a secret, and redirects (`/to?<target>`). Resolves to its port, and the paths requested. */
async function site(t, pages = {}) {
  const asked = [];
  const url = await serve(t, (path) => {
    asked.push(path);
    if (path.startsWith('/to?')) return { status: 302, headers: { location: decodeURIComponent(path.slice(4)) } };
    if (path.startsWith('/secret')) return feed('SECRET');
    return path === '/news.json' ? feed('Open news') : (pages[path] ?? { status: 404 });
  });
  return { asked, pages, port: new URL(url).port };
}
const secret = (host, port) => `http://${host}:${port}/secret.json`;

test('fault: a page from the internet that names a private address, or a file: however it is written', async (t) => {
  const { asked, pages, port } = await site(t);
  const hosts = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0.0.0.0',
    '[::1]',
    '[::ffff:127.0.0.1]',
  ];
  const srcs = [
    ...hosts.map((host) => secret(host, port)),
    ...['localhost', 'inside.example', 'mapped.example', '169.254.169.254'].map((host) => secret(host, port)),
    `//127.0.0.1:${port}/secret.json`,
    `\\\\127.0.0.1:${port}\\secret.json`,
    `/to?${encodeURIComponent(secret('127.0.0.1', port))}`,
    `/to?${encodeURIComponent(`/to?${encodeURIComponent(secret('inside.example', port))}`)}`,
  ];
  pages['/page.html'] = `<html lang="en"><body>\n${cards(srcs)}\n${cards(['news.json'])}`;
  const page = `http://web.example:${port}/page.html`;
  const { out, error, code } = await onInternet('prerender', page);
  assert.equal(code, 0);
  assert.ok(out.startsWith(`<html lang="en"><body>\n${cards(srcs)}\n<iom-news-card`));
  assert.match(out, /Open news/);
  const lines = error.trimEnd().split('\n');
  assert.equal(lines.length, srcs.length);
  for (const line of lines) assert.match(line, /is left as it is: .* is in a private network.*--allow-private/);
  assert.deepEqual(
    asked.filter((path) => path.startsWith('/secret')),
    [],
  );
  assert.equal((await onInternet('prerender', page, '--strict')).code, 1);

  pages['/page.html'] = cards([srcs[0], srcs.at(-2), srcs.at(-1)]);
  const allowed = await onInternet('prerender', page, '--allow-private');
  assert.equal(allowed.error + allowed.code, '0');
  assert.equal(allowed.out.match(/ prerendered>/g).length, 3);
  assert.match(allowed.out, /SECRET/);
});

test('no command follows a redirect from the internet to a private address; a given private address is fetched', async (t) => {
  const { asked, port } = await site(t);
  const moved = `http://web.example:${port}/to?${encodeURIComponent(secret('inside.example', port))}`;
  for (const args of [
    ['feed', moved],
    ['validate', moved],
    ['prerender', moved],
    ['snippet', '--widget', 'news-card', '--format', 'html', '--src', moved],
  ]) {
    const { out, error, code } = await onInternet(...args);
    assert.match(error, /is in a private network/);
    assert.doesNotMatch(out, /SECRET/);
    assert.equal(code, 1);
  }
  assert.ok(!asked.includes('/secret.json'));
  assert.match((await onInternet('feed', secret('inside.example', port))).out, /SECRET/);
  assert.match((await onInternet('feed', secret('127.0.0.1', port))).out, /SECRET/);
});

test('a page from a private address or a file can use private addresses', async (t) => {
  const { pages, port } = await site(t);
  const file = join(folder(t), 'page.html');
  const page = cards(['/news.json', secret('127.0.0.1', port), secret('inside.example', port)]);
  pages['/page.html'] = page;
  writeFileSync(file, page.replace('/news', `http://web.example:${port}/news`));
  for (const source of [file, `http://127.0.0.1:${port}/page.html`, `http://inside.example:${port}/page.html`]) {
    const { out, error, code } = await onInternet('prerender', source);
    assert.equal(error + code, '0');
    assert.equal(out.match(/prerendered/g).length, 3);
  }
});

test('a page from the web cannot read files, and no page can read “file:”', async (t) => {
  const { pages, port } = await site(t);
  const place = folder(t);
  const file = join(place, 'secret.json');
  writeFileSync(file, feed('SECRET'));
  writeFileSync(join(place, 'news.json'), feed('Open news'));
  const { href } = pathToFileURL(file);
  const srcs = [
    href,
    href.replace('file://', 'file:'),
    href.replace('file:', ' FI\nLE:'),
    href.replace('///', '//localhost/'),
  ];
  const refused = async (source, body) => {
    pages['/page.html'] = body;
    const { out, error, code } = await onInternet('prerender', source, '--root', '/', '--allow-private');
    assert.equal(out, body, source);
    assert.match(error, /not an address that a page may read/);
    assert.equal(code, 0);
  };
  for (const host of ['web.example', '127.0.0.1']) {
    const source = `http://${host}:${port}/page.html`;
    await refused(source, cards(srcs));
    await refused(source, `<base href="${pathToFileURL(place)}/">${cards(['secret.json'])}`);
    const moved = await onInternet('prerender', `http://${host}:${port}/to?${href}`);
    assert.match(moved.error, /no address of the web/);
    assert.equal(moved.out + moved.code, '1');
  }
  const page = join(place, 'page.html');
  for (const body of [cards(srcs), `<base href="${pathToFileURL(place)}/">${cards(['secret.json'])}`]) {
    writeFileSync(page, body);
    await refused(page, body);
  }
  writeFileSync(page, cards(['news.json']));
  assert.match((await run('prerender', page)).out, /Open news/);
});

test('a path from the site’s root works in every spelling that browsers accept', async (t) => {
  const place = folder(t);
  writeFileSync(join(place, 'news.json'), feed('Open news'));
  const page = join(folder(t), 'page.html');
  const srcs = [
    '/news.json',
    '\\news.json',
    ' /news.json',
    '\t/ne\nws.json',
    '/../../news.json',
    '/a/%2e%2e/news.json',
  ];
  writeFileSync(page, cards(srcs));
  const { out, error } = await run('prerender', page, '--root', place);
  assert.equal(error, '');
  assert.equal(out.match(/prerendered/g).length, srcs.length);
  const rootless = await run('prerender', page);
  assert.equal(rootless.error.match(/give its folder with --root/g).length, srcs.length);
  assert.equal(rootless.out, readFileSync(page, 'utf8'));
});
