// The network use of pages, measured in Chromium. Bytes exclude headers, which depend on the server.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { measureWire } from '../../scripts/wire.mjs';

let rows;
before(async () => (rows = await measureWire()));
const row = (what) => rows.find((each) => each.what === what) ?? assert.fail(`${what} was not measured`);

/** Limits in bytes: required ones, or today's values with a little slack. */
const MOST = {
  'first news-card, en': 8_300,
  'first news-card, lo': 8_740,
  'first news-card, vi': 8_580,
  '+ office-header': 3_220,
  '+ programme-badge': 870,
  '+ contact-block': 1_990,
  'all, en': 46_250,
  'all, lo': 50_590,
  'second language, lo': 1_000,
};

test('no page exceeds its limit in bytes', () => {
  assert.deepEqual(rows.map(({ what }) => what).toSorted(), Object.keys(MOST).toSorted());
  assert.deepEqual(
    rows.filter(({ what, body }) => body > MOST[what] || body < 500),
    [],
  );
});

test('a first card needs one round trip with three files after the script, in every language', () => {
  for (const lang of ['en', 'lo', 'vi']) {
    const { requests, rounds } = row(`first news-card, ${lang}`);
    assert.deepEqual([requests, rounds], [4, 1], lang);
  }
});

test('no page needs a second round trip', () =>
  assert.deepEqual(
    rows.filter(({ rounds }) => rounds !== 1),
    [],
  ));

test('another language needs one file', () => assert.equal(row('second language, lo').requests, 1));
