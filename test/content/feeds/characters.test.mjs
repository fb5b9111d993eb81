// Entities, encodings and invisible characters of feeds: readers see neither codes nor “�”.
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { test } from 'node:test';
import { all, atom, bytes, json, only, read, rss, utf8 } from './reading.mjs';

for (const [written, expected] of [
  ['<![CDATA[&Dstrok;&agrave; N&abreve;ng]]>', 'Đà Năng'],
  ['T&amp;itilde;nh h&amp;igrave;nh', 'Tĩnh hình'],
  ['Hanoi&rarr;Hue &minus;3&permil; 5&prime; &OElig;uvre &alpha; &infin; &hearts;', 'Hanoi→Hue −3‰ 5′ Œuvre α ∞ ♥'],
  ['&eacute;t&eacute &copy 2017 &#8217', 'été © 2017 ’'],
  ['&#146; &#x92;', '’ ’'],
  ['Go &#55357;&#56960; &#xD83D;', 'Go 🚀 \ufffd'],
  ['AT&amp;T &amp;unknown; &unknown;', 'AT&T &unknown; &unknown;'],
  ['ແຂວງ&#8203;ຫຼວງ&amp;ZeroWidthSpace;ພະບາງ', 'ແຂວງຫຼວງພະບາງ'],
  ['ໂຮງ\ufeffຮຽນ', 'ໂຮງຮຽນ'],
  ['ໂຮງ&#xFEFF;ຮຽນ', 'ໂຮງຮຽນ'],
  ['ໂຮງ\u200cຮຽນ &zwj;', 'ໂຮງຮຽນ \u200d'],
  ['The village\x92s s\x9cur \x96 \x93new\x94', 'The village’s sœur – “new”'],
  ['&lt;![CDATA[Water is back]]&gt;', 'Water is back'],
  ['&lt;![CDATA[Water]]&gt; is back', 'Water is back'],
  ['Speed v&lt;c holds', 'Speed v<c holds'],
  ['&lt;b&gt;Bold&lt;/b&gt; v &lt; c', 'Bold v < c'],
])
  test(`the title ${JSON.stringify(written)} is shown as ${expected}`, async () =>
    assert.equal(await only(`<title>${written}</title>`, 'title'), expected));

test('entities and control characters are decoded in the texts of a JSON Feed, and tags stay as typed', async () => {
  const feed = json([
    { id: '1', title: 'Bridge &#8216;opens&#8217; &amp; works', summary: 'Rice&hellip; &hearts; <b>' },
  ]);
  const { title, summary } = (await read(feed)).document.items[0];
  assert.deepEqual([title, summary], ['Bridge ‘opens’ & works', 'Rice… ♥ <b>']);
  assert.deepEqual(await all(json([{ id: '1', title: 'The village\x92s' }]), 'title'), ['The village’s']);
  assert.deepEqual(await all(json([{ id: '1', title: 'ໂຮງ\u200c&zwnj;ຮຽນ' }]), 'title'), ['ໂຮງຮຽນ']);
});

test('a JSON Feed with _iom is our own: its texts are shown as typed', async () => {
  assert.deepEqual(await all(json([{ id: '1', title: 'Write &amp;', _iom: {} }]), 'title'), ['Write &amp;']);
});

const declared = (encoding, title) =>
  bytes(
    `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><rss><channel><item><title>${title}</title></item></channel></rss>`,
  );
for (const [what, input, expected, contentType] of [
  ['Latin-1 without a declaration', declared('', "L'\xe9cole de la for\xeat"), "L'école de la forêt"],
  ['Latin-1 declared as UTF-8', declared('UTF-8', 'for\xeat'), 'forêt'],
  ['Latin-1 declared as ASCII', declared('us-ascii', 'for\xeat'), 'forêt'],
  ['Latin-1 with UTF-8 in the header', declared('', 'for\xeat'), 'forêt', 'text/xml; charset=utf-8'],
  ['windows-1252', declared('windows-1252', 'town\x92s \x93x\x94 \x96 5\x80'), 'town’s “x” – 5€'],
  ['windows-1252 declared as ISO-8859-1', declared('iso-8859-1', 'town\x92s 5\x80'), 'town’s 5€'],
  ['windows-1252 without a declaration', declared('', '\x93x\x94'), '“x”'],
  ['windows-1258 without a declaration', declared('', 'Ti\xea\xecng Vi\xea\xf2t'), 'Tiếng Việt'],
  ['windows-1258 declared as ISO-8859-1', declared('iso-8859-1', 'Ti\xea\xecng Vi\xea\xf2t'), 'Tiếng Việt'],
  [
    'windows-1258 with its language',
    bytes('<rss><channel><language>vi</language><item><title>\xf0\xf4i</title></item></channel></rss>'),
    'đôi',
  ],
  [
    'UTF-8 with one wrong byte',
    bytes('<rss><channel><item><title>\xe0\xba\xa5\xe0\xba\xb2\xff</title></item></channel></rss>'),
    'ລາ\ufffd',
  ],
  ['Latin-1 in JSON', bytes(json([{ id: '1', title: 'for\xeat' }])), 'forêt'],
  ['gzip', gzipSync(rss('<item><title>Water</title></item>')), 'Water'],
  ...['little', 'big'].flatMap((order) =>
    [true, false].map((hasMark) => [
      `UTF-32, ${order} end first, ${hasMark ? 'with' : 'without'} a mark`,
      utf32(order, hasMark),
      'A🚀',
    ]),
  ),
])
  test(`${what} is recognised`, async () => assert.deepEqual(await all(input, 'title', contentType), [expected]));

test('a gzip file that unpacks to more than 5 MB is refused', async () => {
  await assert.rejects(read(gzipSync(`<rss>${' '.repeat(5_000_000)}</rss>`)), {
    name: 'ContentError',
    code: 'too-large',
  });
});

test('broken gzip is refused', async () => {
  await assert.rejects(read(Uint8Array.of(0x1f, 0x8b, 1, 2, 3)), { name: 'ContentError', code: 'format' });
});

test('a text in Base64 is decoded (Atom 0.3)', async () => {
  const title = `<title type="text/html" mode="base64">${Buffer.from('Nước về').toString('base64')}</title>`;
  assert.deepEqual(await all(atom(`<entry><id>1</id>${title}</entry>`), 'title'), ['Nước về']);
  assert.deepEqual(await all(atom('<entry><id>1</id><title mode="base64">!</title></entry>'), 'title'), [undefined]);
});

function utf32(order, hasMark) {
  const codes = [...`${hasMark ? '\ufeff' : ''}<rss><channel><item><title>A🚀</title></item></channel></rss>`];
  const view = new DataView(new ArrayBuffer(codes.length * 4));
  for (const [at, char] of codes.entries()) view.setUint32(at * 4, char.codePointAt(0), order === 'little');
  return new Uint8Array(view.buffer);
}

test('a zero character does not stop a feed', async () => {
  assert.deepEqual(await all(rss('<item><title>Water \0 is back\0</title></item>'), 'title'), ['Water is back']);
  assert.deepEqual(await all(json([{ id: '1', title: 'A' }]).replace('A', 'A\0'), 'title'), ['A']);
});

test('an unknown entity does not stop a feed if the rare names cannot help', async () => {
  assert.equal(await only('<title>&nosuchname; x</title>', 'title'), '&nosuchname; x');
  assert.deepEqual(await all(utf8(rss('<item><title>&nosuchname;</title></item>')), 'title'), ['&nosuchname;']);
});
