// Dates as sites write them. An ambiguous one is left out: no reader is shown a wrong date.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, atom, item, json, read, rss } from './reading.mjs';

const text = (date) => date && Object.values(date).join('-');
const dated = (...dates) => rss(dates.map((date, at) => item(at, `<pubDate>${date}</pubDate>`)).join(''));
const datesOf = async (feed) => (await all(feed, 'date')).map(text);

for (const [written, expected = '2017-11-6'] of [
  // Buddhist years
  ['Mon, 06 Nov 2560 10:00:00 +0700'],
  ['2560-11-06T00:00:00+07:00'],
  ['ວັນຈັນ, 06 ພະຈິກ 2560'],
  ['໐໖/໑໑/໒໕໖໐'],
  ['29 Feb 2559', '2016-2-29'],
  // names
  ['July 18, 2017', '2017-7-18'],
  ['Sat, Oct 28 2023 08:28:28 PM', '2023-10-28'],
  ['Monday, November 6th, 2017 - 15:26'],
  ['6th of November 2017'],
  ['2017-Nov-06'],
  ['2017 Nov 06'],
  ['10:00 06 Nov 2017'],
  ['026, 26 Mar 2023 22:43:38 +0000', '2023-3-26'],
  ['06 ພະຈິກ 2017'],
  ['Thứ hai, 06 Tháng 11 2017 09:00'],
  ['6 tháng 11 năm 2017'],
  // asctime and JavaScript
  ['Mon Nov  6 09:15:00 2017'],
  ['Mon Nov 06 09:15:00 ICT 2017'],
  ['Mon Nov 06 2017 09:00:57 GMT-0700 (Pacific Daylight Time)'],
  ['1509955200'],
  // numbers
  ['Mi, 21.04.2021 - 15:26', '2021-4-21'],
  ['06.11.2017'],
  ['26/11/2017 09:00', '2017-11-26'],
  ['11/26/2017', '2017-11-26'],
  ['26-11-2017', '2017-11-26'],
  ['11/11/2017', '2017-11-11'],
  ['2017/11/06 10:00'],
  // ISO
  ['2017-11-06 T 09:00:00+07:00'],
  ['20171106T090000+0700'],
  ['20171106'],
  ['20171106090000'],
  ['2017-3-6', '2017-3-6'],
  ['2017-11-06Z'],
  ['2017-310'],
  ['2017-W45-1'],
  ['2021-W53-7', '2022-1-9'],
  // HTML
  ['&lt;time datetime="2021-04-21T15:26:00+07:00"&gt;21 Th4&lt;/time&gt;', '2021-4-21'],
])
  test(`${written} is read`, async () => assert.deepEqual(await datesOf(dated(written)), [expected]));

for (const written of ['06/11/2017', '26/11/17', '07-11-2017', '2017-W45', '13/13/2017', 'Nov 2017', '31 Nov 2560'])
  test(`${written} is left out and reported`, async () => {
    const { document, problems } = await read(dated(written));
    assert.deepEqual([document.items[0].date, problems.length], [undefined, 1]);
  });

for (const written of [
  'Thu, 01 Jan 1970 00:00:00 +0000',
  'Wed, 31 Dec 1969 19:00:00 EST',
  '0000-00-00 00:00:00',
  'Wed, 30 Nov -0001 00:00:00 +0000',
  '0001-01-01T00:00:00Z',
])
  test(`${written} means none: another date of the item counts`, async () => {
    const { document, problems } = await read(dated(`${written}</pubDate><pubDate>`));
    assert.deepEqual([document.items[0].date, problems], [undefined, []]);
    assert.equal(
      (await datesOf(rss(item(1, `<pubDate>${written}</pubDate><dc:date>2017-11-06</dc:date>`))))[0],
      '2017-11-6',
    );
  });

test('the other dates of a feed show the order of day and month, unless they contradict each other', async () => {
  assert.deepEqual(await datesOf(dated('06/11/2017', '26/11/2017')), ['2017-11-6', '2017-11-26']);
  assert.deepEqual(await datesOf(dated('06/11/2017', '11/26/2017')), ['2017-6-11', '2017-11-26']);
  assert.equal((await datesOf(dated('06/11/2017', '11/26/2017', '26/11/2017')))[0], undefined);
});

test('a date may have any of the names that vocabularies give it', async () => {
  const names = [
    'dcterms:issued',
    'dcterms:created',
    'dcterms:modified',
    'dc:date',
    'modified',
    'created',
    'atom:updated',
  ];
  const items = names.map((name, at) => item(at, `<${name}>2017-11-06</${name}>`));
  assert.deepEqual(await datesOf(rss(items.join(''))), Array(names.length).fill('2017-11-6'));
  const entries = ['issued', 'modified'].map(
    (name) => `<entry><id>${name}</id><${name}>2004-11-06T09:00:00Z</${name}></entry>`,
  );
  assert.deepEqual(await datesOf(atom(entries.join(''))), ['2004-11-6', '2004-11-6']);
});

test('a JSON Feed is as free with its dates', async () => {
  const items = [
    { id: '1', date_published: 'Mon, 06 Nov 2017 09:00:00 +0700' },
    { id: '2', date_modified: '2017-11-06T09:00:00+07:00' },
    { id: '3', date_published: '1970-01-01T00:00:00Z', date_modified: '2560-11-06' },
    { id: '4', date_published: 1509955200 },
    { id: '5', date_published: '06/11/2017' },
    { id: '6', date_published: '26/11/2017' },
  ];
  assert.deepEqual(await datesOf(json(items)), [...Array(5).fill('2017-11-6'), '2017-11-26']);
});
