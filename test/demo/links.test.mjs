// Every link has a target: on the built site, and between the Markdown files of the repository, including headings.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { after, before, test } from 'node:test';
import { marked } from 'marked';
import { buildSite } from './site.mjs';

let site;
before(async () => {
  site = await buildSite();
});
after(() => site?.remove());

const ABSOLUTE = /^(?:[a-z][a-z+.-]*:|\/\/)/i;

/** Faults of [from, address] pairs; `anchors` returns the anchors of a file, or nothing for a missing file. */
function misses(links, anchors) {
  return links.flatMap(([from, address]) => {
    if (ABSOLUTE.test(address))
      return /^(https:\/\/|mailto:|tel:|data:,$)/.test(address) ? [] : [`${from}: ${address} is not https`];
    const [path, hash] = decodeURI(address).split('#');
    const [target] = path.split('?');
    const file = target ? normalize(join(dirname(from), target)) : from;
    const known = anchors(file);
    if (!known) return [`${from}: ${address} is not there`];
    return !hash || known === true || known.has(hash) ? [] : [`${from}: ${address} has no such place`];
  });
}

test('links of the site work', () => {
  const read = (file) => readFileSync(join(site.outDir, file), 'utf8');
  const pages = site.files.filter((file) => file.endsWith('.html') && !file.startsWith('embed/'));
  const anchors = (file) => {
    if (!site.files.includes(file)) return undefined;
    if (!pages.includes(file)) return true;
    return new Set([...read(file).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  };
  // Controls keep their values in the hash, and some example links have no target on purpose.
  const links = pages.flatMap((page) =>
    [
      ...read(page)
        .replace(/<pre[^]*?<\/pre>/g, '')
        .matchAll(/<(?!iom-)[a-z][^>]*?\s(?:href|src)="([^"]*)"/g),
    ]
      .map(([, address]) => [page, address.replaceAll('&amp;', '&')])
      .filter(([, address]) => address !== '#'),
  );
  assert.ok(pages.length > 50 && links.length > 1000, `${pages.length} pages, ${links.length} links`);
  assert.deepEqual(misses(links, anchors), []);
});

test('links in the Markdown files of the repository work', () => {
  const made = ['node_modules', 'dist', 'dist-demo', 'reports', '.git'];
  const files = readdirSync('.', { withFileTypes: true })
    .filter(({ name }) => !made.includes(name))
    .flatMap((entry) => {
      if (!entry.isDirectory()) return entry.name;
      return readdirSync(entry.name, { recursive: true }).map((file) => `${entry.name}/${file}`.replaceAll('\\', '/'));
    })
    .filter((file) => file.endsWith('.md') && !file.includes('/node_modules/'));
  const tokensOf = (file, type) => {
    const found = [];
    marked.walkTokens(marked.lexer(readFileSync(file, 'utf8')), (token) => token.type === type && found.push(token));
    return found;
  };
  const text = (token) => token.tokens?.map(text).join('') ?? token.text;
  const anchorOf = (token) =>
    text(token)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
  const anchors = (file) => {
    if (!existsSync(file)) return undefined;
    return file.endsWith('.md') ? new Set(tokensOf(file, 'heading').map(anchorOf)) : true;
  };
  const links = files.flatMap((file) =>
    ['link', 'image'].flatMap((type) => tokensOf(file, type)).map(({ href }) => [file, href]),
  );
  assert.ok(files.length > 20 && links.length > 40, `${files.length} files, ${links.length} links`);
  assert.deepEqual(misses(links, anchors), []);
});

test('broken links are found', () => {
  const anchors = (file) => (file === 'docs/a.html' ? new Set(['here']) : undefined);
  const links = [
    'a.html#here',
    '#here',
    'a.html#there',
    'b.html',
    '../a.html',
    'http://a.example/',
    'https://a.example/',
  ];
  const found = misses(
    links.map((address) => ['docs/a.html', address]),
    anchors,
  );
  assert.deepEqual(found, [
    'docs/a.html: a.html#there has no such place',
    'docs/a.html: b.html is not there',
    'docs/a.html: ../a.html is not there',
    'docs/a.html: http://a.example/ is not https',
  ]);
});
