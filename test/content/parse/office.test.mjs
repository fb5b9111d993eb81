import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOffice } from 'iom-widgets/content';
import { accepts, bundledFile, fixture, isOffice, parsed, paths } from '../fixtures.mjs';
import { JUNK, NO_DOCUMENTS } from '../hostile.mjs';

const accepted = accepts('office');
const parse = (input) => parsed(parseOffice, input, isOffice);
const ids = (list) => list.map(({ id }) => id);
const machine = (text) => ({ text, review: 'machine' });
const reviewed = (text) => ({ text, review: 'reviewed' });

// [fixture, paths of its problems, whether the schema finds the fault, the part of the document that is still shown]
const SMALL = { en: reviewed('Office'), lo: reviewed('ຫ້ອງການ') };
const FAULTS = [
  ['missing-office-name', ['name'], true],
  ['empty-office-name', ['name'], true],
  ['missing-office-id', ['id'], true],
  ['wrong-version', ['version'], true],
  ['name-is-a-number', ['name.en'], true, (d) => [d.name, { lo: SMALL.lo }]],
  ['unknown-review-status', ['name.lo.review'], true, (d) => [d.name, SMALL]],
  ['language-not-a-tag', ['language'], true, (d) => [d.language, 'en']],
  ['javascript-url', ['url.en'], true, (d) => [d.url, { lo: 'https://office.example/lo' }]],
  ['section-is-null', ['whoWeAre'], true, (d) => [d.whoWeAre, undefined]],
  ['source-is-a-string', ['source'], true, (d) => [d.source, undefined]],
  ['fact-value-not-a-number', ['facts[0].value'], true, (d) => [ids(d.facts), ['countries']]],
  ['fact-without-value', ['facts[0].value'], true, (d) => [ids(d.facts), ['countries']]],
  ['menu-too-deep', ['menu[0].items[0].items[0].items'], false, (d) => [ids(d.menu[0].items[0].items), ['c']]],
  ['menu-item-without-label', ['menu[0].label'], true, (d) => [ids(d.menu), ['b']]],
  [
    'duplicate-programme-id',
    ['programmes[1].id'],
    false,
    (d) => [
      d.programmes.map(({ id, abbreviation }) => [id, abbreviation]),
      [
        ['armp', 'FIRST'],
        ['mapp', undefined],
      ],
    ],
  ],
  [
    'date-month-13',
    ['programmes[0].since'],
    true,
    ({ programmes: [p] }) => [
      [p.id, p.since],
      ['armp', undefined],
    ],
  ],
  ['unknown-donor', ['programmes “armp”'], false, (d) => [d.programmes[0].donors, ['nobody']]],
  ['contacts-is-an-object', ['contacts'], true, (d) => [d.contacts, []]],
  [
    'contact-phone-not-dialable',
    ['contacts[0].phones[0].dial'],
    true,
    (d) => [d.contacts[0].phones, [{ text: '+ 856.21267734', dial: undefined }]],
  ],
  ['email-without-at', ['contacts[0].emails[0]'], true, (d) => [d.contacts[0].emails, ['press@office.example']]],
  ['hotline-without-phone', ['hotlines[0].phone'], true, (d) => [ids(d.hotlines), ['more']]],
];

for (const [name, expected, isInSchema, shown] of FAULTS) {
  test(`${name}: ${expected}${shown ? ', the rest is shown' : ', nothing is shown'}`, () => {
    const { document, problems } = parse(fixture(name));
    assert.deepEqual(paths(problems), expected);
    assert.equal(accepted(fixture(name)), !isInSchema);
    if (!shown) return assert.equal(document, undefined);
    assert.deepEqual(document.name.lo, SMALL.lo);
    return assert.deepEqual(...shown(document));
  });
}

for (const [what, document] of [
  ['valid-office', fixture('valid-office')],
  ['markup-in-name', fixture('markup-in-name')],
  ['lao-pdr', bundledFile('lao-pdr', 'office')],
  ['viet-nam', bundledFile('viet-nam', 'office')],
]) {
  test(`${what}: has no problem, and the schema agrees`, () => {
    assert.deepEqual(parse(document).problems, []);
    assert.ok(accepted(document), JSON.stringify(accepted.errors));
  });
}

test('fault: a figure with a qualifier that we do not know, a quotation that is not in the text is left out: “about 1,200” is not 1,200', () => {
  const raw = fixture('valid-office');
  raw.facts[1].qualifier = 'roughly';
  const { document, problems } = parse(raw);
  assert.deepEqual(ids(document.facts), ['since', 'system']);
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['facts[1].qualifier'],
  );
});

test('a valid document is parsed completely', () => {
  const { document } = parse(fixture('valid-office'));
  const [press, office] = document.contacts;
  const [armp] = document.programmes;
  assert.deepEqual(document.name, { en: reviewed('Office'), lo: machine('ຫ້ອງການ'), vi: reviewed('Văn phòng') });
  assert.deepEqual(document.affiliation, { en: reviewed('Part of the United Nations System') });
  assert.deepEqual(document.whoWeAre.paragraphs[1], { en: reviewed('Second.'), lo: machine('ສອງ.') });
  assert.deepEqual(ids(document.facts), ['since', 'countries', 'system']);
  assert.deepEqual(document.facts[1].asOf, { year: 2018, month: 3 });
  assert.equal(document.facts[1].qualifier, 'over');
  assert.deepEqual(document.menu[0].url, { en: '/about' });
  assert.deepEqual([document.menu[1].items[0].global, document.menu[1].items[1].global], [true, false]);
  assert.equal(document.menu[1].items[1].items[0].id, 'return');
  assert.deepEqual([armp.since, armp.until], [{ year: 2011 }, { year: 2020, month: 12, day: 31 }]);
  assert.deepEqual([armp.countries.value, armp.countries.asOf, armp.donors], [11, { year: 2017 }, ['prm']]);
  assert.deepEqual(armp.focalPlaces[0].year, { year: 2018 });
  assert.deepEqual(press.phones, [
    { text: '+ 856.21267734', dial: '+85621267734' },
    { text: '101', dial: undefined },
  ]);
  assert.deepEqual([press.kind, office.kind, office.phones, office.emails], ['person', 'office', [], []]);
  assert.deepEqual(document.hotlines[0].verifiedOn, { year: 2026, month: 1, day: 31 });
});

test('relative addresses resolve against the address of the document', () => {
  const { document } = parseOffice(fixture('valid-office'), 'https://office.example/data/office.json');
  assert.deepEqual(document.menu[0].url, { en: 'https://office.example/about' });
  const { url } = document.menu[1].items[1].items[0];
  assert.deepEqual(url, { en: 'https://office.example/data/themes/return?a=1#top' });
});

test('markup and placeholders stay text', () => {
  const { document } = parse(fixture('markup-in-name'));
  assert.equal(document.name.en.text, '<img src=x onerror=alert(1)> {{x}} $t(key)');
});

for (const [what, input] of NO_DOCUMENTS) {
  test(`not a document: ${what}`, () => assert.equal(parse(input).document, undefined));
}

test('at most a hundred problems are reported', () => {
  const donors = Array.from({ length: 1000 }, (_, index) => `nobody ${index}`);
  const { document, problems } = parse({ ...fixture('unknown-donor'), programmes: [{ id: 'p', name: 'P', donors }] });
  assert.deepEqual([document.programmes[0].donors.length, problems.length], [1000, 100]);
});

test('any invalid value in any field is tolerated', () => {
  const valid = fixture('valid-office');
  for (const [what, junk] of JUNK) {
    for (const key of Object.keys(valid))
      assert.doesNotThrow(() => parse({ ...valid, [key]: junk }), `${key}: ${what}`);
  }
});

test('prototype keys are not followed', () => {
  const keys = ['__proto__', 'constructor', 'prototype'];
  const evil = keys.map((key) => `"${key}": {"polluted": "yes", "text": "x"}`).join();
  const text = JSON.stringify(fixture('valid-office')).replaceAll('{', `{${evil},`).replaceAll(',}', '}');
  const { document, problems } = parse(JSON.parse(text));
  assert.deepEqual(document, parseOffice(fixture('valid-office')).document);
  assert.ok(problems.every(({ path }) => keys.some((key) => path.endsWith(key))));
  assert.equal({}.polluted, undefined);
  assert.deepEqual(Object.keys(Object.prototype), []);
  JSON.stringify(document, (key, value) => (assert.ok(!keys.includes(key)), value));
});

const settled = (input) => {
  const { document } = parse(input);
  if (document) assert.deepEqual(parse(document).document, document);
  return document;
};

test('a parsed document can be parsed again, with the same result', () => {
  for (const document of [
    fixture('valid-office'),
    bundledFile('lao-pdr', 'office'),
    bundledFile('viet-nam', 'office'),
  ]) {
    assert.deepEqual(parse(settled(document)).problems, []);
  }
  for (const [name] of FAULTS) settled(fixture(name));
});
