// Properties of small functions for arbitrary texts. A failure prints its seed and the smallest failing text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortTitle } from '../../dist/model/short-title.js';
import { vCard } from '../../dist/content/vcard.js';
import { cleanText } from '../../dist/core/clean-text.js';
import { safeUrl } from '../../dist/core/safe-url.js';
import { parsePartialDate } from '../../dist/model/parse-date.js';
import { compareDates, isoDate } from '../../dist/i18n/dates.js';
import { lookupLanguage } from '../../dist/i18n/language.js';
import { OWN } from './payloads.mjs';

fc.configureGlobal({ seed: 20_261_124, numRuns: process.env.CI ? 5000 : 500 });

const pieces = fc.constantFrom(
  ...'a A : / \\ ? # & ; . @ % 0 1'.split(' '),
  ' ',
  '\t',
  '\n',
  '\0',
  '\u200b',
  '\u202e',
  '\u0301',
  '\u0344',
  '\ud83d',
  '\ude00',
  '👩',
  '\u200d',
  '🇱',
  '🇦',
  'ກ',
  'ຳ',
  '່',
  'e',
  '\u0323',
  '각',
  '\u1100',
);
const anyText = fc.oneof(
  fc.constantFrom(...Object.values(OWN).flat()),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: pieces }),
  fc.string({ unit: pieces, minLength: 400, maxLength: 800 }),
);
const check = (arbitrary, predicate) => fc.assert(fc.property(arbitrary, (...values) => void predicate(...values)));

// ── Addresses ───────────────────────────────────────────────────────────────────────────────────────────────────────

const schemes = fc.constantFrom(
  'javascript',
  'JavaScript',
  'data',
  'vbscript',
  'blob',
  'file',
  'https',
  'http',
  'mailto',
  'tel',
  'ftp',
  'x',
  '',
);
const hidden = fc.string({ unit: pieces, maxLength: 4 });
const address = fc
  .tuple(hidden, schemes, hidden, fc.constantFrom(':', '&colon;', '&#58;', '%3a', '：', ''), hidden, anyText)
  .chain(([before, scheme, middle, colon, after, rest]) =>
    fc.nat(scheme.length).map((at) => before + scheme.slice(0, at) + middle + scheme.slice(at) + colon + after + rest),
  );

for (const base of [undefined, 'https://office.example/data/feed.json', 'http://office.example/'])
  test(`safeUrl returns no address of another scheme, ${base ? `with ${base}` : 'without a base'}`, () => {
    check(fc.oneof(address, anyText), (text) => {
      const url = safeUrl(text, base);
      if (url === undefined) return;
      for (const page of ['https://page.example/a/b?c#d', 'http://localhost/']) {
        const { protocol } = new URL(url, page);
        assert.match(protocol, /^(?:https?|mailto|tel):$/);
        assert.equal(safeUrl(url, base), url, 'it stays what it is');
      }
    });
  });

// ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────────────────

test('cleanText is idempotent, and returns NFC without controls', () => {
  check(anyText, (text) => {
    const clean = cleanText(text);
    assert.equal(cleanText(clean), clean);
    assert.equal(clean.normalize('NFC'), clean);
    assert.ok(clean.isWellFormed());
    assert.doesNotMatch(clean, /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{M}{31}/u);
  });
});

test('cleanText removes nothing visible', () => {
  const seen = (text) => text.normalize('NFD').replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, '');
  check(anyText, (text) => assert.equal(seen(cleanText(text)), seen(text)));
});

test('shortTitle cuts between graphemes, at 500 characters or slightly before, never inside a character', () => {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const long = fc.string({
    unit: fc.oneof(pieces, fc.constantFrom('👨‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'ນ້ຳ', 'ệ', 'a\u0301\u0302')),
    minLength: 300,
    maxLength: 900,
  });
  check(long, (raw) => {
    const title = cleanText(raw);
    const { text, whole } = shortTitle(title);
    if (title.length <= 500) return assert.deepEqual([text, whole], [title, true]);
    const shown = text.slice(0, -1);
    assert.ok(!whole && text.endsWith('…') && title.startsWith(shown) && shown !== '' && shown.length <= 500);
    assert.ok(shown.isWellFormed(), 'half a character');
    const ends = [...graphemes.segment(title)].map(({ index }) => index);
    if (ends[1] <= 500) assert.ok(ends.includes(shown.length), `cut at ${shown.length}`);
    return undefined;
  });
});

test('shortTitle cuts a very long grapheme, but never inside a character', () => {
  for (const shift of ['', 'a', 'ab'])
    for (const joined of ['👩\u200d', '\u{1d165}', '\u{1f3fb}']) {
      const { text } = shortTitle(`${shift}${joined.repeat(400)}`);
      assert.ok(text.isWellFormed(), JSON.stringify([shift, joined]));
    }
});

test('a vCard has one line for each detail, whatever its text', () => {
  check(fc.tuple(anyText, anyText, anyText), (raw) => {
    const [name, role, address] = raw.map((text) => cleanText(text) || 'x');
    const unfolded = vCard({ name, kind: 'person', role, phones: ['1'], emails: [], address }).replaceAll('\r\n ', '');
    const lines = unfolded.split('\r\n');
    assert.deepEqual(
      lines.map((line) => line.split(/[:;]/)[0]),
      ['BEGIN', 'VERSION', 'FN', 'N', 'TITLE', 'TEL', 'ADR', 'END', ''],
    );
    assert.ok(lines.every((line) => !/[\r\n]/.test(line)));
  });
});

// ── Dates and languages ─────────────────────────────────────────────────────────────────────────────────────────────

const years = fc.integer({ min: 1000, max: 9999 });
const date = fc.oneof(
  fc.record({ year: years }),
  fc.record({ year: years, month: fc.integer({ min: 1, max: 12 }) }),
  fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((day) => ({
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    day: day.getUTCDate(),
  })),
);

test('a date is unchanged by formatting and parsing', () =>
  check(date, (value) => assert.deepEqual(parsePartialDate(isoDate(value)), { ...value })));

test('a parsed date formats to the beginning of its text', () => {
  check(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'0123456789-T:Z ') })), (text) => {
    const value = parsePartialDate(text);
    if (value) assert.ok(text.trim().startsWith(isoDate(value)));
  });
});

test('dates have a total order', () => {
  check(fc.tuple(date, date, date), ([a, b, c]) => {
    assert.equal(Math.sign(compareDates(a, b)), -Math.sign(compareDates(b, a)) || 0);
    if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) assert.ok(compareDates(a, c) <= 0);
  });
});

test('a language is one of ours or undefined, for any text', () => {
  check(anyText, (text) => assert.ok(['lo', 'vi', 'en', undefined].includes(lookupLanguage(text))));
});
