import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, run, serve } from './run.mjs';

const news = readFileSync(new URL('../../src/offices/viet-nam/news.json', import.meta.url), 'utf8');
const rss = readFileSync(new URL('../content/fixtures/feeds/rss-2.0.xml', import.meta.url));

// Unusual on purpose, because none of it may change.
const ODD =
  '\ufeff<!DOCTYPE html>\r\n<HTML LANG=lo><head><title>A &amp; b</title>\r\n<body class=x  id="y">\r\n<p>&nbsp;&copy;<br/><table><tr><td>1</table>\r\n';
const page = (t, body, name = 'page.html') => {
  const place = folder(t);
  const file = join(place, name);
  writeFileSync(file, body);
  return { place, file };
};
/** Restores the original page: removes everything that was inserted, the inner shadow roots first. */
function without(html) {
  const less = html.replace(/(?:(?<=prerendered\/?>)\n)?<template shadowroot(?:(?!<\/?template).)*<\/template>/gs, '');
  if (less !== html) return without(less);
  return html
    .replace(/(?: state="\w+")? prerendered/g, '')
    .replace(/<script type="application\/(?:ld\+)?json" slot="data".*?<\/script>/gs, '')
    .replace(/<div data-prerendered(?:(?!<\/iom-|<img ).)*/gs, '');
}

test('everything around the widgets is unchanged, and a second run changes nothing', async (t) => {
  const body = `${ODD}<IOM-NEWS-CARD office=lao-pdr >Read <b>us</b></IOM-NEWS-CARD><iom-contact-block office="viet-nam"/><iom-office-header\n office="lao-pdr"\n/><img slot=logo src=x></iom-office-header><iom-quick-exit></iom-quick-exit><!-- <iom-news-card> --><script>'<iom-news-card>'</script>`;
  const { file, place } = page(t, body);
  assert.deepEqual(await run('prerender', file, '--out', file), { out: '', error: '', code: 0 });
  const once = readFileSync(file, 'utf8');
  assert.equal(once.match(/<template shadowrootmode/g).length, 4);
  assert.equal(without(once), body);
  utimesSync(file, 1, 1);
  await run('prerender', file, '--out', file);
  assert.equal(statSync(file).mtimeMs, 1000);
  assert.deepEqual(readdirSync(place), ['page.html']);
});

test('styles: linked from the folder of the page’s script tag, or from another, or in the page', async (t) => {
  const card = '<iom-news-card office="lao-pdr"></iom-news-card>';
  const linked = (from) => `<template shadowrootmode="open"><link rel="stylesheet" href="${from}news-card.css">`;
  const inline = '<template shadowrootmode="open"><style>';
  for (const [script, options, expected] of [
    ['', [], inline],
    ['<script src="/iom/embed.js?v=1" async></script>', [], linked('/iom/')],
    ['<script src="embed.js"></script>', [], linked('./')],
    ['<script src="https://a.example/i/embed.js"></script>', [], linked('https://a.example/i/')],
    ['<script src="/iom/embed.js"></script>', ['--styles', 'inline'], inline],
    ['<script src="/iom/embed.js"></script>', ['--styles', '/other'], linked('/other/')],
  ]) {
    const { file } = page(t, card + script);
    const { out } = await run('prerender', file, ...options);
    assert.ok(out.includes(expected), `${script} ${options}: ${out.slice(0, 300)}`);
  }
});

test('the text stands between the tags, unless the page has its own or a paragraph would end', async (t) => {
  const card = (inside = '') => `<iom-news-card office="viet-nam" lang="en">${inside}</iom-news-card>`;
  for (const [body, expected] of [
    [card(), true],
    [`<div><p>Before</p>${card()}</div>`, true],
    [card('<b>Our words</b>'), false],
    [`<p>${card()}</p>`, false],
    [`<p><span>${card()}</span></p>`, false],
    [`<p><button>${card()}</button></p>`, true],
  ]) {
    const { file } = page(t, body);
    const { out } = await run('prerender', file);
    const [text] = /<div data-prerendered class="iom-news-card" lang="en">[^]*?<\/div>(?=<\/iom)/.exec(out) ?? [];
    assert.equal(text !== undefined, expected, body);
    if (text) assert.match(text, /<h3 class="iom-heading" lang="en">[^]*IOM/);
  }
});

test('a second run updates the output of the first', async (t) => {
  const { file, place } = page(t, '<iom-news-card src="news.json"></iom-news-card>');
  const write = (title) =>
    writeFileSync(
      join(place, 'news.json'),
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: 'a', title }] }),
    );
  write('Yesterday');
  await run('prerender', file, '--out', file, '--json-ld');
  write('Today');
  await run('prerender', file, '--out', file, '--json-ld');
  const html = readFileSync(file, 'utf8');
  assert.doesNotMatch(html, /Yesterday/);
  assert.match(html, /Today/);
  assert.equal(html.match(/<template shadowrootmode/g).length, 1);
  assert.equal(html.match(/<script/g).length, 2);
});

test('the language is the widget’s own, data-lang of the script, --lang, or that of an ancestor', async (t) => {
  const langs = async (body, ...options) => {
    const { file, place } = page(t, body);
    const { out } = await run('prerender', file, '--out', join(place, 'out.html'), '--json', ...options);
    return JSON.parse(out).map(({ language }) => language);
  };
  const three =
    '<iom-news-card office=lao-pdr lang=vi></iom-news-card><div lang=en><iom-news-card office=lao-pdr></iom-news-card></div><iom-quick-exit></iom-quick-exit>';
  assert.deepEqual(await langs(`<html lang=lo>${three}`), ['vi', 'en', 'lo']);
  assert.deepEqual(await langs(`<html lang=lo>${three}<script src="/iom/embed.js" data-lang="lo"></script>`), [
    'vi',
    'lo',
    'lo',
  ]);
  assert.deepEqual(await langs(`<html lang=lo>${three}`, '--lang', 'en'), ['vi', 'en', 'en']);
});

test('documents: files relative to the page and to the site’s root, feeds and addresses; each is written once', async (t) => {
  const url = `${await serve(t, () => rss)}/rss`;
  const { file, place } = page(
    t,
    `<iom-news-card src="a/news.json?v=1"></iom-news-card><iom-news-feed src="a/news.json?v=1"></iom-news-feed><iom-news-feed src="/b.json"></iom-news-feed><iom-news-feed src="${url}"></iom-news-feed>`,
  );
  mkdirSync(join(place, 'a'));
  writeFileSync(join(place, 'a', 'news.json'), news);
  writeFileSync(join(place, 'b.json'), news);
  const { out, error, code } = await run('prerender', file, '--root', place, '--strict');
  assert.equal(error + code, '0');
  assert.match(out, /Bridge opened/);
  assert.equal(out.match(/<script type="application\/json" slot="data"/g).length, 3);
  const rootless = await run('prerender', file);
  assert.match(rootless.error, /page\.html:1: <iom-news-feed> is left as it is: .*--root/);
});

for (const [what, answer, message] of [
  ['an error status', { status: 503, body: 'x' }, /status 503/],
  ['a login page', '<!doctype html><title>Login</title>', /web page/],
  ['a feed cut off', rss.subarray(0, 300), /./],
])
  test(`${what}: that widget is left as it is and reported, the others are rendered; --strict fails`, async (t) => {
    const url = await serve(t, () => answer);
    const left = `<iom-news-feed src="${url}/x">Our news</iom-news-feed>`;
    const { file, place } = page(t, `${left}<iom-quick-exit></iom-quick-exit>`);
    const to = join(place, 'out.html');
    const { out, error, code } = await run('prerender', file, '--out', to, '--json');
    assert.equal(code, 0);
    assert.match(error, message);
    assert.doesNotMatch(error, /\n\s+at /);
    const [first, second] = JSON.parse(out);
    assert.ok(first.problem && first.code && !second.problem);
    assert.ok(readFileSync(to, 'utf8').startsWith(`${left}<iom-quick-exit prerendered>`));
    assert.equal((await run('prerender', file, '--strict')).code, 1);
  });

test('a page that cannot be read or written, or is not in UTF-8, is an error', async (t) => {
  const { file, place } = page(t, Buffer.from('<p>caf\xe9', 'latin1'));
  assert.match((await run('prerender', file)).error, /not written in UTF-8/);
  assert.match((await run('prerender', '/no/such/page.html')).error, /cannot be read/);
  writeFileSync(file, '<iom-quick-exit></iom-quick-exit>');
  const { error, code } = await run('prerender', file, '--out', join(place, 'no', 'out.html'));
  assert.match(error, /cannot be written/);
  assert.equal(code, 1);
});

test('invalid arguments list the valid values', async () => {
  for (const [args, message] of [
    [[], /Give one page/],
    [['a', 'b'], /Give one page/],
    [['a', '--lang', 'eo'], /Known: .*lo,.* vi,.* en/],
    [['a', '--json'], /--out/],
    [['a', '--url', 'x'], /whole address/],
    [['a', '--no-such'], /Known: --out/],
  ]) {
    const { error, code } = await run('prerender', ...args);
    assert.match(error, message);
    assert.equal(code, 2);
  }
  assert.match((await run('prerender', '--help')).out, /--json-ld/);
});
