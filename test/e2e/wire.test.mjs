// What a page costs over the wire, as Chromium counts it. Bytes are without headers, which are the server's.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { measureWire } from '../../scripts/wire.mjs';

let rows;
before(async () => (rows = await measureWire()));
const row = (what) => rows.find((each) => each.what === what) ?? assert.fail(`${what} was not measured`);

/** Bytes that were asked for and are met, or today's with a little slack. */
const MOST = {
  'first news-card, en': 18_960,
  'first news-card, lo': 19_480,
  'first news-card, vi': 19_280,
  '+ office-header': 4_900,
  '+ programme-badge': 2_500,
  '+ contact-block': 2_500,
  'all, en': 44_350,
  'all, lo': 46_900,
  'second language, lo': 1_500,
};

test('no page costs more bytes than it may', () => {
  assert.deepEqual(rows.map(({ what }) => what).toSorted(), Object.keys(MOST).toSorted());
  assert.deepEqual(
    rows.filter(({ what, body }) => body > MOST[what] || body < 500),
    [],
  );
});

test('a first card is there after one round of four files after the script, in every language', () => {
  for (const lang of ['en', 'lo', 'vi']) {
    const { requests, rounds } = row(`first news-card, ${lang}`);
    assert.deepEqual([requests, rounds], [5, 1], lang);
  }
});

test('no page takes a second round, whatever is on it', () =>
  assert.deepEqual(
    rows.filter(({ rounds }) => rounds !== 1),
    [],
  ));

test('another language is two files, its words and the content', () =>
  assert.equal(row('second language, lo').requests, 2));
