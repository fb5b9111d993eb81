import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FORMATS, frameOembed, framePage, snippet } from 'iom-widgets/server';
import { folder, run, serve } from './run.mjs';

const feed = readFileSync(new URL('../content/fixtures/feeds/rss-2.0.xml', import.meta.url));

test('prints the result of the function, in every format', async () => {
  const attributes = { office: 'lao-pdr', lang: 'vi', variant: 'card' };
  for (const format of FORMATS) {
    const options = Object.entries(attributes).flatMap(([name, value]) => [`--${name}`, value]);
    const { out, error, code } = await run('snippet', '--widget', 'programme-badge', '--format', format, ...options);
    assert.equal(out, `${await snippet({ widget: 'programme-badge', format, attributes })}\n`);
    assert.equal(error + code, '0');
  }
});

test('a boolean attribute needs no value; folder, hash and style are passed on', async () => {
  const header = ['snippet', '--widget', 'office-header', '--office', 'lao-pdr', '--no-menu'];
  const { out } = await run(...header, '--no-fallback', '--base', '/a/b', '--integrity', 'sha384-x');
  assert.match(out, /lao-pdr" no-menu=""><\/iom-office-header>\n<script src="\/a\/b\/embed\.js" integrity="sha384-x"/);
  assert.match((await run(...header, '--fonts')).out, /embed\.js" async="async" data-fonts="1" /);
  const plain = await run(...header, '--format', 'html', '--style', 'color: teal');
  assert.match(plain.out, /^<div class="iom-office-header" lang="en" style="color: teal">/);
});

test('colours, width and theme are passed on, and printed as a rule on request', async () => {
  const badge = ['snippet', '--widget', 'programme-badge', '--accent', 'teal', '--width', '40em'];
  const { out } = await run(...badge, '--theme', 'inherit', '--scheme', 'dark');
  assert.match(
    out,
    /themes\/inherit\.css" \/>\n<iom-programme-badge style="--iom-color-accent: teal; color-scheme: dark; max-/,
  );
  const sheet = await run(...badge, '--sheet');
  assert.equal(sheet.out, 'iom-programme-badge {\n  --iom-color-accent: teal;\n  max-width: 40em;\n}\n');
  const wrong = await run(...badge, '--surface', 'url(x)');
  assert.match(wrong.error, /surface “url\(x\)” is not known\. Known: a colour/);
  assert.equal(wrong.code, 2);
});

test('html of a feed at an address', async (t) => {
  const url = `${await serve(t, () => feed)}/rss`;
  const { out, code } = await run('snippet', '--widget', 'news-feed', '--src', url, '--format', 'html', '--lang', 'lo');
  assert.match(out, /Bridge opened &amp; blessed/);
  assert.match(out, /6 ພະຈິກ 2017|6 .*2017/);
  assert.equal(code, 0);
  const script = await run('snippet', '--widget', 'news-feed', '--src', '/feed.json');
  assert.match(script.out, /<iom-news-feed src="\/feed\.json">/);
  const relative = await run('snippet', '--widget', 'news-feed', '--src', '/feed.json', '--format', 'html');
  assert.match(relative.error, /whole address/);
  assert.equal(relative.code, 2);
});

test('content that cannot be loaded has its own error', async (t) => {
  const url = await serve(t, () => ({ status: 404, body: '' }));
  const { out, error, code } = await run('snippet', '--widget', 'news-feed', '--src', url, '--format', 'html');
  assert.match(error, /status 404/);
  assert.equal(out, '');
  assert.equal(code, 1);
});

test('a frame page for one widget, from the given template or that of this version', async (t) => {
  const card = ['snippet', '--widget', 'news-card', '--office', 'lao-pdr', '--lang', 'vi', '--format', 'frame-page'];
  const template = readFileSync(new URL('../../dist/embed/frame.html', import.meta.url), 'utf8');
  const options = { widget: 'news-card', attributes: { office: 'lao-pdr', lang: 'vi' } };
  assert.deepEqual(await run(...card), { out: await framePage({ ...options, template }), error: '', code: 0 });
  const other = join(folder(t), 'frame.html');
  writeFileSync(other, template.replaceAll('frame-', 'frame-0'));
  const { out } = await run(...card, '--template', other);
  assert.match(out, /src="\.\/frame-0/);
  const missing = await run(...card, '--template', `${other}.old`);
  assert.match(missing.error, /frame\.html\.old/);
  assert.equal(missing.out + missing.code, '1');
});

test('the hash is read from a list of hashes', async (t) => {
  const list = new URL('../../dist/embed/integrity.json', import.meta.url);
  const card = ['snippet', '--widget', 'news-card', '--integrity'];
  const { files } = JSON.parse(readFileSync(list, 'utf8'));
  const { out } = await run(...card, list.pathname);
  assert.ok(out.includes(` integrity="${files['embed.js']}" `), out);
  const map = JSON.parse(/<script type="importmap">(.*)<\/script>/.exec(out)[1]);
  const others = Object.entries(files).filter(([name]) => /^(?!embed\.|frame-).*\.js$/.test(name));
  assert.deepEqual(map, { integrity: Object.fromEntries(others.map(([name, hash]) => [`/iom/${name}`, hash])) });
  const url = await serve(t, (path) => (path === '/integrity.json' ? readFileSync(list) : '{ "files": {} }'));
  assert.equal((await run(...card, `${url}/integrity.json`)).out, out);
  const { error, code } = await run(...card, `${url}/other.json`);
  assert.match(error, /no hash of embed\.js/);
  assert.equal(code, 1);
});

test('a frame page is written with its oEmbed document, if the public address of the folder is known', async (t) => {
  const place = folder(t);
  const out = join(place, 'frame-news-lo.html');
  const asked = ['snippet', '--widget', 'news-card', '--office', 'lao-pdr', '--lang', 'lo', '--format', 'frame-page'];
  const options = { widget: 'news-card', attributes: { office: 'lao-pdr', lang: 'lo' } };
  const template = readFileSync('dist/embed/frame.html', 'utf8');
  for (const base of ['https://a.example/iom', 'https://a.example/iom/']) {
    assert.deepEqual(await run(...asked, '--out', out, '--base', base), { out: '', error: '', code: 0 });
    const address = 'https://a.example/iom/frame-news-lo.html';
    assert.equal(readFileSync(out, 'utf8'), await framePage({ ...options, template, address }));
    const document = readFileSync(join(place, 'frame-news-lo.oembed.json'), 'utf8');
    assert.equal(document, await frameOembed({ ...options, address }));
  }
  const alone = join(place, 'frame-alone.html');
  assert.equal((await run(...asked, '--out', alone)).code, 0);
  assert.equal(readFileSync(alone, 'utf8'), await framePage({ ...options, template }));
  assert.equal(existsSync(join(place, 'frame-alone.oembed.json')), false);
  for (const [given, message] of [
    [['--out', out, '--base', '/iom/'], /whole address/],
    [['--out', out, '--base', 'https://a.example/iom/?x'], /whole address/],
    [['--base', 'https://a.example/iom/'], /--out/],
    [['--out', join(place, 'news.html')], /frame-….html/],
    [['--out', out, '--format', 'html'], /--out is for frame pages/],
  ]) {
    const { error, code } = await run(...asked, ...given);
    assert.match(error, message);
    assert.equal(code, 2);
  }
});
