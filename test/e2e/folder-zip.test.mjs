// The zip file of the folder, for people without Node: made by the command, unpacked, compared with the build, and served.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { html, open, settled, setUp, shown } from './browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'release-'));
after(() => rmSync(folder, { recursive: true }));
const { version, files } = JSON.parse(readFileSync('dist/embed/integrity.json', 'utf8'));
const name = `iom-widgets-${version}.zip`;
const printed = execFileSync(process.execPath, ['scripts/release.mjs', folder], { encoding: 'utf8' });
const bytes = readFileSync(join(folder, name));
const unpacked = unzipSync(bytes);
for (const [path, content] of Object.entries(unpacked)) {
  const place = join(folder, 'site', path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, content);
}
const world = setUp(() => join(folder, 'site/iom/'));

test('its hashes are printed, and stand beside it as the tools for them write them', () => {
  assert.deepEqual(readdirSync(folder).sort(), [name, `${name}.sha256`, `${name}.sha384`, 'site']);
  for (const method of ['sha256', 'sha384']) {
    const hash = createHash(method).update(bytes).digest('hex');
    assert.equal(readFileSync(join(folder, `${name}.${method}`), 'utf8'), `${hash}  ${name}\n`);
    assert.ok(printed.includes(`${method} ${hash}\n`), printed);
  }
});

test('its folder is the built one, with the themes, and every file has the hash in integrity.json', () => {
  const inFolder = Object.keys(unpacked).filter((path) => path.startsWith('iom/'));
  const built = readdirSync('dist/embed').map((file) => `iom/${file}`);
  const themes = readdirSync('dist/themes').map((file) => `iom/themes/${file}`);
  assert.deepEqual(inFolder.sort(), [...built, ...themes].sort());
  for (const path of inFolder) {
    const source = path.replace('iom/themes/', 'dist/themes/').replace('iom/', 'dist/embed/');
    assert.deepEqual(Buffer.from(unpacked[path]), readFileSync(source), path);
  }
  for (const [file, hash] of Object.entries(files))
    assert.equal(`sha384-${createHash('sha384').update(unpacked[`iom/${file}`]).digest('base64')}`, hash, file);
});

test('beside the folder are our licence and ten lines in three languages, which open in old editors', () => {
  const beside = Object.keys(unpacked).filter((path) => !path.startsWith('iom/'));
  assert.deepEqual(beside.sort(), ['LICENSE.txt', 'README.lo.txt', 'README.txt', 'README.vi.txt']);
  for (const path of beside.filter((each) => each.startsWith('README'))) {
    const text = Buffer.from(unpacked[path]).toString('utf8');
    assert.ok(text.startsWith(`\uFEFFiom-widgets ${version}: `), path);
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false, path);
    assert.equal(text.trim().split('\r\n').length, 10, path);
    assert.doesNotMatch(text, /\{\{/, path);
  }
});

test('served from where it was unpacked, the lines of its README show a card', async (t) => {
  for (const path of ['README.txt', 'README.lo.txt', 'README.vi.txt']) {
    const lines = strFromU8(unpacked[path]).match(/<.*>/g).join('\n').replaceAll('/iom/', '/embed/');
    const { page, said, requests } = await open(t, world, html(lines));
    await settled(page);
    assert.match(JSON.stringify(await shown(page)), /IOM/, path);
    assert.deepEqual(said, [], path);
    assert.deepEqual(
      requests.filter(({ status }) => status !== 200),
      [],
    );
  }
});
