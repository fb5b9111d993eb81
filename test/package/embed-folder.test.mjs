// The built folder: files that may be cached forever have a hash in their names, and the list of hashes is correct.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languageTags } from '../../scripts/languages.mjs';
import { officeIds } from '../../scripts/offices.mjs';
import { gzipSync } from 'node:zlib';
import { ATTRIBUTES } from 'iom-widgets/server';
import { files, json, read } from './source.mjs';

const names = files('dist/embed').map((path) => path.slice('dist/embed/'.length));
const bytes = (name) => readFileSync(new URL(`../../dist/embed/${name}`, import.meta.url));

test('integrity.json has the hash of every other file, and the version', () => {
  const hash = (name) => `sha384-${createHash('sha384').update(bytes(name)).digest('base64')}`;
  const others = names.filter((name) => name !== 'integrity.json');
  assert.deepEqual(json('dist/embed/integrity.json'), {
    version: json('package.json').version,
    files: Object.fromEntries(others.map((name) => [name, hash(name)])),
  });
});

test('every file but three, and style sheets for pages without scripts, has a hash in its name', () => {
  const plain = names.filter((name) => !/^[\w.-]+-[\w-]{8}\.(css|js|txt|woff2)$/.test(name));
  const sheets = Object.keys(ATTRIBUTES).map((tag) => `${tag.slice('iom-'.length)}.css`);
  assert.deepEqual(
    plain.toSorted(),
    ['embed.js', 'frame.html', 'integrity.json', 'no-script.css', ...sheets].toSorted(),
  );
});

test('all files that the script tag requests have the same hash, which the script tag contains', () => {
  const hashes = names.flatMap((name) => /^(?!frame-(?!widget)).+-([\w-]{8})\.js$/.exec(name)?.[1] ?? []);
  const [hash] = hashes;
  assert.deepEqual(new Set(hashes), new Set([hash]));
  assert.ok(hashes.length > 50);
  assert.ok(read('dist/embed/embed.js').includes(hash));
  for (const name of names) assert.ok(!/--hash--/.test(name + bytes(name)), name);
});

test('the frame page has no inline script or style, links existing files, and stays small', () => {
  const page = read('dist/embed/frame.html');
  assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|<script(?![^>]*src=)[^>]*>/);
  const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, name]) => name);
  assert.equal(named.length, 4);
  for (const name of named) assert.ok(names.includes(name), name);
  // It names each office in each language, for readers without scripts.
  const more = officeIds().length * languageTags().length - 6;
  assert.ok(gzipSync(page).length < 1500 + more * 40, `${gzipSync(page).length} bytes`);
});

test('no file has a comment; a separate file has the licences', () => {
  const scripts = names.filter((name) => name.endsWith('.js'));
  assert.deepEqual(
    scripts.filter((name) => /@license|\/\*!|__PURE__/.test(read(`dist/embed/${name}`))),
    [],
  );
  const licences = read(`dist/embed/${names.find((name) => /^licences-[\w-]{8}\.txt$/.test(name))}`);
  for (const name of ['lit', 'lit-html', '@lit/reactive-element', '@lit-labs/ssr-client', 'dompurify', 'entities']) {
    const { version } = json(`node_modules/${name}/package.json`);
    assert.ok(licences.includes(`${name} ${version}\n`), name);
    assert.ok(licences.includes(read(`node_modules/${name}/LICENSE`).trim()), `the licence of ${name}`);
  }
  assert.ok(licences.includes('@license DOMPurify'), 'the notices of the files themselves');
  assert.match(licences, /Tabler Icons[^]*Copyright \(c\) 2020-2026[^]*Permission is hereby granted/);
});
