// What a site changes, withdraws, labels or attaches is read from its feed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, atom, item, json, read, rss } from './reading.mjs';

const DAY = { year: 2017, month: 11, day: 8 };
const TOMBSTONE = 'xmlns:at="http://purl.org/atompub/tombstones/1.0"';
const entry = (id, more = '') => `<entry><id>${id}</id><title>News ${id}</title>${more}</entry>`;

test('the day of the last change is read from JSON, Atom and RSS', async () => {
  const published = '2017-11-06T09:00:00Z';
  for (const feed of [
    json([{ id: '1', date_published: published, date_modified: '2017-11-08T09:00:00Z' }]),
    atom(entry(1, `<published>${published}</published><updated>2017-11-08T09:00:00Z</updated>`)),
    rss(item(1, `<pubDate>Mon, 06 Nov 2017 09:00:00 GMT</pubDate><atom:updated>2017-11-08T09:00:00Z</atom:updated>`)),
    rss(item(1, `<pubDate>Mon, 06 Nov 2017 09:00:00 GMT</pubDate><dcterms:modified>8 Nov 2017</dcterms:modified>`)),
  ]) {
    const [{ date, modified }] = (await read(feed)).document.items;
    assert.deepEqual([date, modified], [{ ...DAY, day: 6 }, DAY]);
  }
  assert.deepEqual(await all(atom(entry(1, '<updated>soon</updated>')), 'modified'), [undefined]);
});

test('keywords and files are read from JSON, Atom and RSS', async () => {
  const url = 'https://site.example/a.pdf';
  for (const feed of [
    json([
      { id: '1', tags: ['water', 'floods'], attachments: [{ url, mime_type: 'application/pdf', title: 'Report' }] },
    ]),
    atom(
      entry(
        1,
        `<category term="water"/><category term="f" label="floods"/><link rel="enclosure" href="${url}" type="application/pdf" title="Report"/>`,
      ),
    ),
    rss(
      item(
        1,
        `<category>water</category><dc:subject>floods</dc:subject><enclosure url="${url}" type="application/pdf" title="Report"/>`,
      ),
    ),
  ]) {
    const [{ tags, attachments }] = (await read(feed)).document.items;
    assert.deepEqual([tags, attachments], [['water', 'floods'], [{ url, type: 'application/pdf', title: 'Report' }]]);
  }
});

test('a feed that will not be updated any more says so', async () => {
  assert.equal((await read(json([], { expired: true }))).document.expired, true);
  assert.equal('expired' in (await read(json([], { expired: 'no' }))).document, false);
});

for (const [what, feed, expected] of [
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom" ${TOMBSTONE}>${entry(1)}<at:deleted-entry ref="1" when="2017-11-08T00:00:00Z"/>${entry(2)}</feed>`,
    ['2'],
  ],
  ['RSS', rss(`${item(1)}${item(2)}<at:deleted-entry ${TOMBSTONE} ref="2"/>`), ['1']],
  [
    'an item that came back',
    rss(
      `${item(1, '<pubDate>2017-11-09</pubDate>')}${item(2, '<pubDate>2017-11-07</pubDate>')}${['1', '2'].map((ref) => `<at:deleted-entry ${TOMBSTONE} ref="${ref}" when="2017-11-08T00:00:00Z"/>`).join('')}`,
    ),
    ['1'],
  ],
])
  test(`deleted items are left out: ${what}`, async () => assert.deepEqual(await all(feed, 'id'), expected));

test('what was deleted is told for the other pages of the feed', async () => {
  const { document } = await read(
    rss(
      `${item(1)}<at:deleted-entry ${TOMBSTONE} ref="7" when="2017-11-08T00:00:00Z"/><at:deleted-entry ${TOMBSTONE} ref="8"/>`,
    ),
  );
  assert.deepEqual(document.deleted, [
    { id: '7', date: DAY },
    { id: '8', date: undefined },
  ]);
});
