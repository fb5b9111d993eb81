// The zip files that we hand out.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { filesIn, zip } from '../../scripts/zip.mjs';

const FILES = [
  ['iom/ຂ່າວ.txt', 'ຂ່າວ'],
  ['iom/embed.js', new Uint8Array([1, 2, 3])],
  ['iom/a/b.txt', ''],
];

test('has the files that it was made from, sorted, without other folders', () => {
  const found = unzipSync(zip(FILES));
  assert.deepEqual(Object.keys(found), ['iom/a/b.txt', 'iom/embed.js', 'iom/ຂ່າວ.txt']);
  assert.equal(strFromU8(found['iom/ຂ່າວ.txt']), 'ຂ່າວ');
  assert.deepEqual([...found['iom/embed.js']], [1, 2, 3]);
});

test('is the same bytes in any order of the files, and in any time zone', () => {
  const before = process.env.TZ;
  const zones = ['Asia/Vientiane', 'Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'];
  const made = zones.map((zone, i) => {
    process.env.TZ = zone;
    return Buffer.from(zip(i % 2 ? FILES : FILES.toReversed())).toString('base64');
  });
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  assert.equal(new Set(made).size, 1);
});

test('refuses a path that leaves the folder, and one that is there twice', () => {
  for (const path of ['../a', '/a', 'a/../b', 'a//b', 'a\\b', './a', ''])
    assert.throws(() => zip([[path, '']]), /is no path/, path);
  assert.throws(
    () =>
      zip([
        ['a', '1'],
        ['a', '2'],
      ]),
    /a is there twice/,
  );
});

test('a folder goes in with its subfolders, under a name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  try {
    mkdirSync(join(folder, 'themes'));
    writeFileSync(join(folder, 'embed.js'), 'x');
    writeFileSync(join(folder, 'themes/a.css'), 'y');
    const found = unzipSync(zip(filesIn(folder, 'iom')));
    assert.deepEqual(Object.keys(found), ['iom/embed.js', 'iom/themes/a.css']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
