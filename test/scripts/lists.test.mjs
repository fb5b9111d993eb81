// Bad files of languages and offices are named and left out, and keep no other from being built.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { namesIn, readLanguages, tagsOf } from '../../scripts/languages.mjs';
import { readOffices } from '../../scripts/offices.mjs';
import { folder } from '../cli/run.mjs';

/** The languages of a folder with these heads, by tag, and its faults. */
function languagesOf(t, heads) {
  const path = folder(t);
  for (const [tag, head] of Object.entries({ en: { autonym: 'English' }, ...heads }))
    writeFileSync(join(path, `${tag}.json`), typeof head === 'string' ? head : JSON.stringify({ _language: head }));
  const { languages, faults } = readLanguages(path);
  return {
    languages: Object.fromEntries(languages.map((language) => [language.tag, language])),
    order: languages.map(({ tag }) => tag),
    faults: faults.map(({ file, problem }) => `${file.slice(path.length + 1)} ${problem}`),
  };
}

test('what a head leaves out comes from CLDR: direction, digits, calendar, months, grouping', (t) => {
  const { languages, faults } = languagesOf(t, {
    km: { autonym: 'ខ្មែរ' },
    th: { autonym: 'ไทย' },
    prs: { autonym: 'دری', tags: ['fa-AF'] },
    my: { autonym: 'မြန်မာ' },
    hi: { autonym: 'हिन्दी' },
    qaa: { autonym: 'x' },
  });
  assert.deepEqual(faults, []);
  const { km, th, prs, my, hi, qaa } = languages;
  assert.deepEqual([km.dir, km.forms, qaa.dir, qaa.forms], [undefined, undefined, undefined, undefined]);
  assert.deepEqual(th.forms, { calendar: 'buddhist' });
  assert.equal(prs.dir, 'rtl');
  assert.deepEqual([prs.forms.digits, prs.forms.calendar, prs.forms.months[7]], ['۰۱۲۳۴۵۶۷۸۹', 'persian', 'عقرب']);
  assert.deepEqual(my.forms, { digits: '၀၁၂၃၄၅၆၇၈၉' });
  assert.deepEqual(hi.forms, { grouping: [3, 2] });
});

test('a head goes before CLDR', (t) => {
  const { languages } = languagesOf(t, {
    th: { autonym: 'ไทย', calendar: 'gregorian', digits: '๐๑๒๓๔๕๖๗๘๙' },
    km: { autonym: 'ខ្មែរ', dir: 'rtl', grouping: [3, 2] },
  });
  assert.deepEqual(languages.th.forms, { digits: '๐๑๒๓๔๕๖๗๘๙' });
  assert.deepEqual([languages.km.dir, languages.km.forms], ['rtl', { grouping: [3, 2] }]);
});

test('English is last, and tags are looked up in small letters', (t) => {
  const { languages, order } = languagesOf(t, {
    'zh-Hant': { autonym: '繁體中文', tags: ['zh-TW'] },
    lo: { autonym: 'ລາວ' },
  });
  assert.deepEqual(order, ['lo', 'zh-Hant', 'en']);
  assert.deepEqual(tagsOf(Object.values(languages)), { 'zh-hant': 'zh-Hant', 'zh-tw': 'zh-Hant' });
});

for (const [what, file, head, fault] of [
  ['without a head', 'km', '{"common": {}}', /^km\.json has no head/],
  ['that is no JSON', 'km', '{', /^km\.json cannot be read: /],
  ['without a name', 'km', { autonym: ' ' }, /^km\.json _language\.autonym /],
  [
    'with an unknown calendar',
    'km',
    { autonym: 'x', calendar: 'mayan' },
    /_language\.calendar should be one of: gregorian, /,
  ],
  ['with nine digits', 'km', { autonym: 'x', digits: '០១២៣៤៥៦៧៨' }, /_language\.digits should be the ten digits/],
  ['with letters as digits', 'km', { autonym: 'x', digits: 'abcdefghij' }, /_language\.digits /],
  ['with a direction of its own', 'km', { autonym: 'x', dir: 'up' }, /_language\.dir /],
  ['with eleven months', 'km', { autonym: 'x', months: Array.from({ length: 11 }, () => 'x') }, /_language\.months /],
  ['with groups of nothing', 'km', { autonym: 'x', grouping: [0] }, /_language\.grouping /],
  ['with a misspelt key', 'km', { autonym: 'x', direction: 'rtl' }, /_language\.direction is not known/],
  ['with a tag that is none', 'km', { autonym: 'x', tags: ['not a tag'] }, /_language\.tags /],
  [
    'with a tag of another',
    'km',
    { autonym: 'x', tags: ['en'] },
    /answers to en, as en does|answers to en, as km does/,
  ],
  ['named after no tag', 'Khmer', { autonym: 'x' }, /^Khmer\.json is not named after a BCP 47 tag/],
  ['named in small letters', 'zh-hant', { autonym: 'x' }, /^zh-hant\.json is not named after a BCP 47 tag/],
])
  test(`a catalogue ${what} is named, and English stays`, (t) => {
    const { order, faults } = languagesOf(t, { [file]: head });
    assert.equal(faults.length, 1, faults.join());
    assert.match(faults[0], fault);
    assert.ok(order.includes('en'));
  });

/** The offices of a folder with these documents by folder, and its faults. */
function officesOf(t, documents) {
  const path = folder(t);
  for (const [name, files] of Object.entries(documents)) {
    mkdirSync(join(path, name));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(path, name, `${file}.json`), text);
  }
  const { offices, faults } = readOffices(path);
  return { offices, faults: faults.map(({ file, problem }) => `${file.slice(path.length + 1)}: ${problem}`) };
}
const good = (id) => ({ office: JSON.stringify({ id }), news: '{}' });

test('a bad office among 170 is named, and the others stay', (t) => {
  const many = Object.fromEntries(
    Array.from({ length: 169 }, (_, index) => [`office-${index}`, good(`office-${index}`)]),
  );
  const { offices, faults } = officesOf(t, { ...many, bad: { office: '{', news: '{}' } });
  assert.equal(offices.length, 169);
  assert.match(faults.join(), /^bad\/office\.json: cannot be read: /);
});

for (const [what, documents, fault] of [
  ['without news', { a: { office: '{"id": "a"}' } }, 'a/news.json: is missing'],
  ['with the id of another', { a: good('a'), b: good('a') }, 'b/office.json: has the id “a”; its folder is b'],
  [
    'with spaces in its name',
    { 'an office': good('an office') },
    'an office: should have a name of small letters, digits and hyphens',
  ],
  ['with dots in its name', { '..a': good('..a') }, '..a: should have a name of small letters, digits and hyphens'],
  ['that is a list', { a: { office: 'null', news: '{}' } }, 'a/office.json: should be an object'],
])
  test(`an office ${what} is named and left out`, (t) => {
    const { offices, faults } = officesOf(t, documents);
    assert.deepEqual(faults, [fault]);
    assert.equal(offices.length, Object.keys(documents).length - 1);
  });

test('names of languages are those of CLDR', () => {
  const [en, lo] = [namesIn('en'), namesIn('lo')];
  assert.deepEqual([en.km, en.prs, en['zh-Hant'], lo.km], ['Khmer', 'Dari', 'Traditional Chinese', 'ຂະເໝນ']);
});
