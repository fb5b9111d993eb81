// Private addresses are recognised, and connections use only addresses that were checked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import './internet.mjs';
import { Guard } from '../../dist/cli/guarded-lookup.js';
import { isPrivate } from '../../dist/cli/private-address.js';

const words = (text) => text.trim().split(/\s+/);
const PRIVATE = words(`
  0.0.0.0 0.1.2.3 10.0.0.0 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.0.1 169.254.0.1
  169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.170 192.168.0.1 198.18.0.1 192.0.2.1 198.51.100.1
  203.0.113.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 ::ffff:127.0.0.1
  ::ffff:10.0.0.1 ::ffff:a9fe:a9fe ::FFFF:192.168.1.1 64:ff9b::127.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b::1
  64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1:: 3fff::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0
  fec0::1 ff02::1 4000::1 localhost 127.1
`);
const PUBLIC = words(`
  1.1.1.1 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.1 169.253.255.255
  172.15.255.255 172.32.0.0 192.167.255.255 192.169.0.0 198.20.0.1 223.255.255.255 2606:4700::1111
  2a00:1450::200e 2001:4860:4860::8888 ::ffff:1.1.1.1 64:ff9b::1.1.1.1
`);

for (const address of PRIVATE) test(`“${address}” is private`, () => assert.equal(isPrivate(address), true));
for (const address of PUBLIC) test(`${address} is public`, () => assert.equal(isPrivate(address), false));

const SPELLINGS = words(`
  127.0.0.1 127.1 2130706433 0x7f000001 0x7f.1 0177.0.0.1 017700000001 127.0.0.1. 0 ①②⑦.⓪.⓪.① [::1]
  [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::127.0.0.1] [64:ff9b::7f00:1] %31%32%37.1
`);
for (const host of SPELLINGS)
  test(`http://${host}/ is refused only for requests from the internet`, () => {
    const url = new URL(`http://${host}/`);
    assert.throws(() => new Guard(url, true), { name: 'ContentError', code: 'blocked', message: /private network/ });
    assert.equal(new Guard(url, false).isPublic, false);
  });

const lookedUp = (name, publicOnly, options = { all: true }) => {
  const guard = new Guard(new URL(`http://${name}/`), publicOnly);
  return new Promise((resolve) =>
    guard.lookup(name, options, (error, found, family) => resolve({ error, found, family, isPublic: guard.isPublic })),
  );
};

test('only the public addresses of a name are used', async () => {
  const { found, isPublic } = await lookedUp('both.example', true);
  assert.deepEqual(found, [{ address: '93.184.215.14', family: 4 }]);
  assert.equal(isPublic, true);
  const one = await lookedUp('both.example', true, {});
  assert.deepEqual([one.found, one.family], ['93.184.215.14', 4]);
  // One of them is enough to make the name public, because its owner could add any other.
  const all = await lookedUp('both.example', false);
  assert.deepEqual([all.found.length, all.isPublic], [3, true]);
});

test('a name with only private addresses is refused, or counts as private', async () => {
  for (const name of ['inside.example', 'mapped.example', 'localhost']) {
    assert.equal((await lookedUp(name, true)).error.code, 'blocked');
    const { error, isPublic } = await lookedUp(name, false);
    assert.deepEqual([error, isPublic], [null, false]);
  }
  assert.equal((await lookedUp('nowhere.example', true)).error.code, 'ENOTFOUND');
});
