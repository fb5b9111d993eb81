import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readLanguages } from '../../scripts/languages.mjs';
import { listFaults } from '../../scripts/lists.mjs';
import { keyFaults, noteFaults, placeholderFaults, pluralFaults, spellingFaults, strings } from './check.mjs';

const LOCALES = new URL('../../locales/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, LOCALES), 'utf8'));
const LANGUAGES = readdirSync(LOCALES).flatMap((file) => /^(?!notes\b)(.+)\.json$/.exec(file)?.[1] ?? []);
const catalogues = Object.fromEntries(LANGUAGES.map((language) => [language, read(language)]));

for (const language of LANGUAGES) {
  const catalogue = catalogues[language];
  test(`${language}: has the keys of English`, () => assert.deepEqual(keyFaults(catalogues.en, catalogue), []));
  test(`${language}: has the placeholders of English`, () =>
    assert.deepEqual(placeholderFaults(catalogues.en, catalogue), []));
  test(`${language}: has the plural forms it needs`, () =>
    assert.deepEqual(pluralFaults(catalogues.en, catalogue, language), []));
  test(`${language}: follows the spelling rules`, () => {
    // In some languages a space joins a list.
    const texts = strings(catalogue).filter(([key, text]) => !key.startsWith('list.') || text !== ' ');
    const faults = texts.flatMap(([key, text]) => spellingFaults(text, language).map((fault) => `${key} ${fault}`));
    assert.deepEqual(faults, []);
  });
}

test('every catalogue has a head without faults, and the lists made from the files are up to date', () => {
  const { languages, faults } = readLanguages();
  assert.deepEqual(faults, []);
  assert.deepEqual(languages.map(({ tag }) => tag).toSorted(), LANGUAGES);
  for (const { tag, autonym } of languages) assert.deepEqual(spellingFaults(autonym, tag), []);
  assert.deepEqual(listFaults(), []);
});

test('every key has a note for translators, and every note a key', () =>
  assert.deepEqual(noteFaults(catalogues.en, read('notes')), []));

// Each check finds its fault.

test('finds a missing and an unknown key', () => {
  assert.deepEqual(keyFaults({ a: { b: 'x' } }, { a: { c: 'x' } }), ['a.b is missing', 'a.c is unknown']);
});

test('counts plural forms as one key', () => {
  assert.deepEqual(keyFaults({ n_one: 'x', n_other: 'x' }, { n_other: 'x' }), []);
});

test('finds a lost, a renamed and a broken placeholder', () => {
  const source = { a: 'Call {{phone}}' };
  for (const bad of ['Gọi', 'Gọi {{fone}}', 'Gọi {phone}', 'Gọi {{phone}']) {
    assert.notDeepEqual(placeholderFaults(source, { a: bad }), [], bad);
  }
  assert.deepEqual(placeholderFaults(source, { a: 'Gọi {{phone}}' }), []);
});

test('accepts a month as a name or as a number', () => {
  assert.deepEqual(placeholderFaults({ a: '{{month}} {{year}}' }, { a: 'tháng {{monthNumber}} năm {{year}}' }), []);
});

test('finds a missing and an unneeded plural form', () => {
  const source = { n_one: 'x', n_other: 'x' };
  assert.deepEqual(pluralFaults(source, { n_other: 'x' }, 'lo'), []);
  assert.equal(pluralFaults(source, source, 'lo').length, 1);
  assert.equal(pluralFaults(source, { n_other: 'x' }, 'en').length, 1);
  assert.equal(pluralFaults(source, { n: 'x' }, 'vi').length, 1);
});

test('finds a missing, an unneeded and an incomplete note', () => {
  const good = { note: 'What it is.', vi: 'V', lo: 'U' };
  assert.deepEqual(noteFaults({ a: { b: 'x', c_one: 'x', c_other: 'x' } }, { a: { b: good, c: good } }), []);
  assert.deepEqual(noteFaults({ a: 'x' }, {}), ['a has no note']);
  assert.deepEqual(noteFaults({}, { a: good }), ['a is a note without a key']);
  assert.deepEqual(noteFaults({ a: 'x' }, { a: { note: ' ', vi: 'X' } }), [
    'a has an empty note',
    'a has no mark for vi',
    'a has no mark for lo',
  ]);
});

// Written as escapes, so that no editor corrects the bad examples.
const MISSPELT = [
  ['vi', 'decomposed', 'Vie\u0323\u0302t Nam', 'is not in Unicode NFC'],
  ['en', 'zero width space', 'a\u200bb', 'has an invisible character'],
  ['en', 'soft hyphen', 'a\u00adb', 'has an invisible character'],
  ['en', 'byte order mark', '\ufeffa', 'has an invisible character'],
  ['en', 'no-break space', 'a\u00a0b', 'has an invisible character'],
  ['en', 'tab', 'a\tb', 'has an invisible character'],
  ['vi', 'straight quotes', '"Nhà Nhân ái"', 'has a straight quotation mark'],
  ['en', 'a straight apostrophe', "IOM's", 'has a straight quotation mark'],
  ['en', 'nothing', '', 'is empty'],
  ['en', 'only a space', ' ', 'is empty'],
  ['lo', 'zero width space', '\u0e9e\u0eb2\u0eaa\u0eb2\u200b\u0ea5\u0eb2\u0ea7', 'has an invisible character'],
  ['lo', 'Thai', '\u0e44\u0e17\u0e22', 'has a Thai letter'],
  ['lo', 'repetition mark', '\u0e95\u0ec8\u0eb2\u0e87\u0ec6', 'has ໆ'],
  ['lo', 'am', '\u0e81\u0ecd\u0eb2\u0ea5\u0eb1\u0e87', 'writes ຳ in two characters'],
  ['lo', 'am with its tone inside', '\u0e99\u0ecd\u0ec9\u0eb2', 'writes ຳ in two characters'],
  ['lo', 'ho no', '\u0eab\u0e99\u0ec9\u0eb2', 'writes ໜ in two characters'],
  ['lo', 'ho mo', '\u0ec3\u0eab\u0ea1\u0ec8', 'writes ໝ in two characters'],
  ['lo', 'ho lo', '\u0eab\u0ea5\u0eb2\u0e8d', 'writes ຫລ for ຫຼ'],
  ['lo', 'ae', '\u0ec0\u0ec0\u0e9b', 'writes ແ in two characters'],
  ['lo', 'tone before vowel', '\u0e97\u0ec8\u0eb5', 'has a tone mark before its vowel'],
  ['lo', 'and, glued in front', 'ກ\u0ec1\u0ea5\u0eb0 ຂ', 'has ແລະ without spaces round it'],
  ['lo', 'and, glued behind', 'ກ \u0ec1\u0ea5\u0eb0ຂ', 'has ແລະ without spaces round it'],
];

for (const [language, name, text, fault] of MISSPELT) {
  test(`finds bad spelling in ${language}: ${name}`, () => {
    assert.ok(
      spellingFaults(text, language).includes(fault),
      spellingFaults(text, language).join(', ') || 'no fault found',
    );
  });
}

test('accepts correct spelling', () => {
  assert.deepEqual(spellingFaults('می\u200cشود', 'prs'), [], 'Persian writes with joiners');
  assert.deepEqual(spellingFaults('ໜ້າ ແລະ ໃໝ່, ນ້ຳ, ຫຼາຍ, ທີ່', 'lo'), []);
  assert.deepEqual(spellingFaults('Việt Nam\n\nLào Cai', 'vi'), []);
});
