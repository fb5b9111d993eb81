// A failing widget does not affect the others, and no command prints a stack trace.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import './internet.mjs';
import { ATTRIBUTES } from 'iom-widgets/server';
import { main } from '../../dist/cli/main.js';
import { OWN } from '../hostile/payloads.mjs';
import { folder, run, runWith } from './run.mjs';

const imports = [new URL('./internet.mjs', import.meta.url).href];
const PAYLOADS = Object.values(OWN).flat();
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\0', '&#xfffd;');
const DEEP = 100_000;
const deepFeed = `{"version":"https://jsonfeed.org/version/1.1","x":${'['.repeat(DEEP)}${']'.repeat(DEEP)},"items":[{"id":"1","title":"Hi"}]}`;

/** Runs the command in this process. */
async function inProcess(...args) {
  const printed = { out: '', error: '' };
  const code = await main(args, {
    out: (text) => (printed.out += text),
    error: (text) => (printed.error += `${text}\n`),
    progress: () => {},
  });
  assert.ok([0, 1, 2].includes(code));
  assert.doesNotMatch(printed.error, /iom-widgets failed|\n\s+at /);
  return { ...printed, code };
}

const SOURCES = {
  'no address': ['http://[', '//[', 'http://', 'https://a b/', 'http://x.example:99999/'],
  'no name of a file': ['a%2Fb.json', 'a%5cb%2fc', '%E0%A4%A', '%', 'a%00b', 'n'.repeat(5000), 'p/'.repeat(3000)],
  'another machine’s file': ['file://host/x', 'file://host%2f/x', '////x'],
  'another scheme': ['mailto:a@b.example', 'data:application/json,{}', 'javascript:1', 'blob:x', 'x:', 'urn:a:b'],
  'no regular file': ['folder', '.', 'pipe', 'device', '../'.repeat(40) + 'dev/zero'].filter(
    (name) => !name.endsWith('zero') || existsSync('/dev/zero'),
  ),
  'a file without an end': ['circle', 'dangling', 'none.json', 'deep.json', 'folder/none', 'page.html/x'],
};
for (const [what, srcs] of Object.entries(SOURCES))
  test(`fault: a src that no document comes from, in iom-widgets prerender: ${what}`, async (t) => {
    const place = folder(t);
    const at = (name) => join(place, name);
    mkdirSync(at('folder'));
    spawnSync('mkfifo', [at('pipe')]);
    symlinkSync('/dev/zero', at('device'));
    symlinkSync('circle', at('circle'));
    symlinkSync('nowhere', at('dangling'));
    writeFileSync(at('deep.json'), deepFeed);
    const left = srcs.map((src) => `<iom-news-card src="${src}">Our news</iom-news-card>\n`).join('');
    const good = '<iom-news-card office="lao-pdr"></iom-news-card>';
    writeFileSync(at('page.html'), left + good);
    const { error, code } = await runWith({ imports }, 'prerender', at('page.html'), '--out', at('out.html'));
    assert.equal(code, 0);
    assert.match(error, /^(?:[^\n]+page\.html:\d+: <iom-news-card> is left as it is: [^\n]+\n)+$/);
    assert.equal(error.match(/\n/g).length, srcs.length);
    const html = readFileSync(at('out.html'), 'utf8');
    assert.ok(html.startsWith(`${left}<iom-news-card office="lao-pdr" state="ready" prerendered>\n<template`));
    const strict = await inProcess('prerender', at('page.html'), '--out', at('out.html'), '--strict', '--json');
    assert.equal(strict.code, 1);
    const reports = JSON.parse(strict.out);
    assert.ok(reports.slice(0, -1).every(({ problem, code: why }) => problem && why));
    assert.equal(reports.at(-1).state, 'ready');
  });

test('an invalid <base> is ignored, as in a browser', async (t) => {
  const place = folder(t);
  writeFileSync(join(place, 'news.json'), deepFeed.replace(/\[\[.*\]\]/, '1'));
  for (const base of ['http://[', '//[', 'data:text/html,x', 'javascript:1', ' ']) {
    writeFileSync(join(place, 'page.html'), `<base href="${base}"><iom-news-card src="news.json"></iom-news-card>`);
    const { out, error, code } = await inProcess(
      'prerender',
      join(place, 'page.html'),
      '--url',
      'https://x.example/a/',
    );
    assert.equal(error + code, '0', base);
    assert.match(out, /data-base="https:\/\/x\.example\/a\/news\.json"/);
  }
});

test('elements nested 10,000 deep around a widget', async (t) => {
  const page = join(folder(t), 'page.html');
  writeFileSync(page, `<div lang="vi">${'<b>'.repeat(10_000)}<iom-news-card office="lao-pdr"></iom-news-card>`);
  const { out, error, code } = await run('prerender', page);
  assert.equal(error + code, '0');
  assert.match(out, /prerendered>\n<template[^]*lang="vi"/);
});

test('text of a page or document is printed on one line, without control characters', async (t) => {
  const place = folder(t);
  const [page, feed] = ['page.html', 'feed.json'].map((name) => join(place, name));
  writeFileSync(page, '<iom-news-card src="a&#27;]0;title&#7;\nb&#x202e;.json"></iom-news-card>');
  writeFileSync(
    feed,
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"\\u001b[31m\\n\\u009b","url":"x:\\u001b"}]}',
  );
  const told = [await run('prerender', page), await run('feed', feed), await run('validate', feed)];
  // eslint-disable-next-line no-control-regex
  for (const { out, error } of told)
    assert.doesNotMatch(error + (out.startsWith('{') ? '' : out), /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  assert.equal(told[0].error.match(/\n/g).length, 1);
});

for (const [tag, names] of Object.entries(ATTRIBUTES))
  test(`the hostile strings in every attribute of ${tag}`, async (t) => {
    const page = join(folder(t), 'page.html');
    const widgets = PAYLOADS.flatMap((payload) =>
      [names, names.filter((name) => name !== 'office')].map((all, index) => {
        const own = all.filter((name) => name !== 'src').map((name) => ` ${name}="${escape(payload)}"`);
        return `<${tag}${own.join('')}${index ? ' office="lao-pdr"' : ''}></${tag}>`;
      }),
    );
    writeFileSync(page, `${widgets.join('\n')}\n<iom-quick-exit></iom-quick-exit>`);
    const { out, code } = await inProcess('prerender', page, '--out', `${page}.out`, '--json');
    assert.equal(code, 0);
    const reports = JSON.parse(out);
    assert.equal(reports.length, widgets.length + 1);
    assert.equal(reports.at(-1).problem, undefined);
    assert.deepEqual(
      reports.filter(({ problem }) => /cannot be rendered|\w+Error:/.test(problem)),
      [],
    );
  });

test('the hostile strings as src of a page, of snippet, and as files and their content', async (t) => {
  const place = folder(t);
  const at = (name) => join(place, name);
  writeFileSync(
    at('page.html'),
    PAYLOADS.map((src) => `<iom-news-card src="${escape(src)}"></iom-news-card>`).join('\n'),
  );
  const { out } = await inProcess('prerender', at('page.html'), '--out', at('out.html'), '--json');
  const unexpected = JSON.parse(out).filter(({ problem }) => /\w+Error:/.test(problem));
  assert.deepEqual(unexpected, []);
  for (const payload of PAYLOADS) {
    for (const format of ['html', 'script'])
      await inProcess('snippet', '--widget', 'news-card', `--format=${format}`, `--src=${payload}`);
    await inProcess(
      'snippet',
      '--widget=news-card',
      '--office=lao-pdr',
      '--format=frame-page',
      `--template=${payload}`,
    );
    writeFileSync(at('file'), payload);
    for (const command of ['validate', 'feed']) {
      await inProcess(command, '--', payload);
      await inProcess(command, at('file'));
    }
  }
});

test('an unexpected error prints one sentence and exits with code 1', async () => {
  const told = [];
  const code = await main(['feed', 'test/content/fixtures/feeds/rss-2.0.xml'], {
    out: () => {
      throw new TypeError('x is not a function');
    },
    error: (text) => told.push(text),
    progress: () => {},
  });
  assert.deepEqual([code, told.length], [1, 1]);
  assert.match(told[0], /^iom-widgets failed: TypeError: x is not a function\. Please report it; [^\n]*$/);
});
