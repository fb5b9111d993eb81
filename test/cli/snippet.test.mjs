import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FORMATS, snippet } from 'iom-widgets/server';
import { run, serve } from './run.mjs';

const feed = readFileSync(new URL('../content/fixtures/feeds/rss-2.0.xml', import.meta.url));

test('prints what the function gives, in every format', async () => {
  const attributes = { office: 'lao-pdr', lang: 'vi', variant: 'card' };
  for (const format of FORMATS) {
    const options = Object.entries(attributes).flatMap(([name, value]) => [`--${name}`, value]);
    const { out, error, code } = await run('snippet', '--widget', 'programme-badge', '--format', format, ...options);
    assert.equal(out, `${await snippet({ widget: 'programme-badge', format, attributes })}\n`);
    assert.equal(error + code, '0');
  }
});

test('a switch needs no value; folder, hash and style are handed on', async () => {
  const header = ['snippet', '--widget', 'office-header', '--office', 'lao-pdr', '--no-menu'];
  const { out } = await run(...header, '--base', '/a/b', '--integrity', 'sha384-x');
  assert.match(out, /lao-pdr" no-menu><\/iom-office-header>\n<script src="\/a\/b\/embed\.js" integrity="sha384-x"/);
  const plain = await run(...header, '--format', 'html', '--style', 'color: teal');
  assert.match(plain.out, /^<div class="iom-office-header" lang="en" style="color: teal">/);
});

test('colours, width and theme are handed on, and printed as a rule where it is asked for', async () => {
  const badge = ['snippet', '--widget', 'programme-badge', '--accent', 'teal', '--width', '40em'];
  const { out } = await run(...badge, '--theme', 'inherit', '--scheme', 'dark');
  assert.match(
    out,
    /themes\/inherit\.css">\n<iom-programme-badge style="--iom-color-accent: teal; color-scheme: dark; max-/,
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

test('content that cannot be had is an error of its own', async (t) => {
  const url = await serve(t, () => ({ status: 404, body: '' }));
  const { out, error, code } = await run('snippet', '--widget', 'news-feed', '--src', url, '--format', 'html');
  assert.match(error, /status 404/);
  assert.equal(out, '');
  assert.equal(code, 1);
});
