// Output: the file of `--out`, and standard output.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, run, runWith } from './run.mjs';

const FEED = 'test/content/fixtures/feeds/rss-2.0.xml';
const isWritten = (file) => JSON.parse(readFileSync(file, 'utf8')).items.length === 2;
const SENTENCE = /^[^\n]+ cannot be written: [^\n]+\.\n$/;

for (const mode of [0o600, 0o664, 0o444])
  test(`a file keeps its mode ${mode.toString(8)} and its owner`, async (t) => {
    const place = folder(t);
    const file = join(place, 'news.json');
    writeFileSync(file, 'old');
    chmodSync(file, mode);
    const isRoot = process.getuid() === 0; // only root may change the owner of a file
    if (isRoot) chownSync(file, 1234, 1235);
    const before = statSync(file);
    assert.deepEqual(await run('feed', FEED, '--out', file), { out: '', error: '', code: 0 });
    const { uid, gid, mode: after } = statSync(file);
    assert.ok(isWritten(file));
    assert.deepEqual([uid, gid, after], [before.uid, before.gid, before.mode]);
    assert.deepEqual(readdirSync(place), ['news.json']);
  });

test('a symbolic link is followed to its target, even if that does not exist', async (t) => {
  const place = folder(t);
  for (const name of ['data', 'data/inner']) mkdirSync(join(place, name));
  writeFileSync(join(place, 'data', 'old.json'), 'old');
  symlinkSync('data/inner', join(place, 'folder'));
  for (const [link, target, file] of [
    ['to-file.json', 'data/old.json', 'data/old.json'],
    ['to-link.json', 'to-file.json', 'data/old.json'],
    ['to-nothing.json', 'data/new.json', 'data/new.json'],
    // `..` is relative to the target folder of the link, not to the folder that contains it.
    ['folder/up.json', '../up.json', 'data/up.json'],
    ['whole.json', join(place, 'data', 'whole.json'), 'data/whole.json'],
  ]) {
    const path = join(place, link);
    symlinkSync(target, path);
    assert.deepEqual(await run('feed', FEED, '--out', path), { out: '', error: '', code: 0 }, link);
    assert.equal(readlinkSync(path), target);
    assert.ok(isWritten(join(place, file)), link);
    utimesSync(join(place, file), 1, 1);
    await run('feed', FEED, '--out', path);
    assert.equal(statSync(path).mtimeMs, 1000, `${link}: nothing has changed`);
  }
  assert.deepEqual(readdirSync(place).toSorted(), [
    'data',
    'folder',
    'to-file.json',
    'to-link.json',
    'to-nothing.json',
    'whole.json',
  ]);
});

test('anything but a regular file is left as it is, and reported in one sentence', async (t) => {
  const place = folder(t);
  const at = (name) => join(place, name);
  const server = createServer().listen(at('socket'));
  t.after(() => server.close());
  mkdirSync(at('folder'));
  symlinkSync('/dev/null', at('link'));
  spawnSync('mkfifo', [at('pipe')]);
  spawnSync('mknod', [at('device'), 'c', '1', '3']); // only root may create one
  writeFileSync(at('page.html'), '<iom-quick-exit></iom-quick-exit>');
  const names = readdirSync(place).filter((name) => name !== 'page.html');
  assert.ok(names.length >= 4);
  for (const name of names)
    for (const command of [
      ['feed', FEED],
      ['prerender', at('page.html')],
    ]) {
      const before = lstatSync(at(name));
      const { out, error, code } = await run(...command, '--out', at(name));
      assert.match(error, SENTENCE);
      assert.match(error, name === 'link' ? /it is a device/ : new RegExp(`it is a ${name}`));
      assert.equal(out + code, '1');
      const { ino, mode, rdev } = lstatSync(at(name));
      assert.deepEqual([ino, mode, rdev], [before.ino, before.mode, before.rdev]);
    }
  assert.deepEqual(readdirSync(place).toSorted(), [...names, 'page.html'].toSorted());
});

test('an impossible path is reported in one sentence; a file name may have the maximum length', async (t) => {
  const place = folder(t);
  symlinkSync('circle', join(place, 'circle'));
  symlinkSync('no/news.json', join(place, 'nowhere'));
  for (const name of ['circle', 'nowhere', 'no/news.json', 'circle/news.json', `${'n'.repeat(251)}.json`]) {
    const { out, error, code } = await run('feed', FEED, '--out', join(place, name));
    assert.match(error, SENTENCE);
    assert.equal(out + code, '1', name);
  }
  const longest = `${'n'.repeat(250)}.json`;
  assert.equal((await run('feed', FEED, '--out', join(place, longest))).code, 0);
  assert.deepEqual(readdirSync(place).toSorted(), ['circle', longest, 'nowhere']);
});

test('closed or full standard output: no stack trace, and exit code 1', async () => {
  const input = readFileSync(FEED);
  assert.deepEqual(await runWith({ input, isClosed: true }, 'feed', '/dev/stdin'), { out: '', error: '', code: 1 });
  for (const full of ['/dev/full'].filter(existsSync))
    assert.deepEqual(await runWith({ out: openSync(full, 'w') }, 'feed', FEED), {
      out: '',
      error: 'Standard output cannot be written: no space left on device (ENOSPC).\n',
      code: 1,
    });
});
