// The number to dial for a number as people write it, and whether a call reaches the number shown.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseOffice } from 'iom-widgets/content';
import { callsWhatItShows } from '../../dist/content/call-link.js';
import { isDialled, readPhoneNumber } from '../../dist/content/phone.js';

// [as written, number to dial, extension]
const ONE_NUMBER = [
  ['1362', '1362'],
  ['116111', '116111'],
  ['1800 599 920', '1800599920'],
  ['021 267734', '021267734'],
  ['+ 856.21267734', '+85621267734'],
  ['+1 (800) 555-0199', '+18005550199'],
  // A trunk zero in brackets is omitted after a country code.
  ['+856 (0)21 267 734', '+85621267734'],
  ['+856(0)21267734', '+85621267734'],
  ['(+856) (0)21 267734', '+85621267734'],
  ['00856 (0)21 267734', '+85621267734'],
  ['+ 84 (0) 24 0000 0000', '+842400000000'],
  // Other hyphens, spaces, digits.
  ['021–267‑734', '021267734'],
  ['＋856 21 267734', '+85621267734'],
  ['໑໓໖໒', '1362'],
  ['໐໒໐ ໕໕໕໕ ໑໒໓໔', '02055551234'],
  ['+๖๖ ๒ ๑๒๓ ๔๕๖๗', '+6621234567'],
  ['+٩٣ ٧٠ ٠٠٠ ١٢٣٤', '+93700001234'],
  ['۰۲۰ ۲۵۰ ۰۰۰۰', '0202500000'],
  ['០២៣ ៤៥៦ ៧៨៩', '023456789'],
  // Words around it, and extensions.
  ['Tel. +856 21 267734 (office)', '+85621267734'],
  ['+84 24 0000 0000 ext. 12', '+842400000000', '12'],
  ['+84 24 0000 0000 máy lẻ 12', '+842400000000', '12'],
  ['+84 24 0000 0000 nhánh 12', '+842400000000', '12'],
  ['(021) 267-734 x12', '021267734', '12'],
  ['021 267734 ຕໍ່ ໑໒', '021267734', '12'],
];

// Two numbers, or an ambiguous one.
const NO_NUMBER = [
  '115 113',
  '1362-1300',
  '113 114 115',
  '191 1191',
  '115, 1362',
  '115 or 113',
  '115 ຫຼື 113',
  '021 267734/5',
  '021 267734 or 267735',
  '+856 21 267734 +84 24 0000 0000',
  '(0)21 267734',
  '+856 21 (0) 267734',
  '24/7: 1362',
  '*21*+85620555#',
  'ask for it',
  '12',
  '1234567890123456',
  '',
  '+',
  '(((((((',
];

describe('a number as people write it', () => {
  for (const [text, dial, extension] of ONE_NUMBER)
    test(`${text}: ${dial}${extension ? `, extension ${extension}` : ''}`, () =>
      assert.deepEqual({ extension: undefined, ...readPhoneNumber(text) }, { dial, extension }));
  for (const text of NO_NUMBER)
    test(`“${text}” is not one number`, () => assert.equal(readPhoneNumber(text), undefined));

  test('a text that is far too long is not searched', () => {
    let steps = 0;
    const text = Object.assign(Object('1'.padEnd(200_000)), { replace: () => steps++ });
    assert.equal(readPhoneNumber(text), undefined);
    assert.equal(steps, 0);
  });
});

describe('the number shown is the number dialled', () => {
  for (const [text, dial] of [
    ...ONE_NUMBER.map(([written, number]) => [written, number]),
    ['021 267734', '+85621267734'],
    ['267 734', '+85621267734'],
    ['+84 (0)24 0000 0000', '+842400000000'],
    ['1800 1234', '18001234'],
    ['+84 24 0000 0000 ext. 12', '+842400000000;ext=12'],
    ['00856 21 267734', '+85621267734'],
  ])
    test(`“${text}” and ${dial}`, () => assert.equal(isDialled(text, dial), true));

  for (const [text, dial] of [
    ['021 267734', '+85621267735'],
    ['+856 21 267734', '+84121267734'],
    ['+856 21 267734', '021267734'],
    ['1300', '+8561300'],
    ['1362', '1300'],
    ['267734', '+1900555267734'],
    ['021 267734/5', '+85621267734'],
    ['115, 113', '115'],
    ['115 113', '115113'],
    ['113 114 115', '113114115'],
    ['+84 24 0000 0000 ext. 12', '+842400000000;ext=13'],
    ['Call us', '+85621267734'],
    ['', '+85621267734'],
  ])
    test(`not “${text}” and ${dial}`, () => assert.equal(isDialled(text, dial), false));
});

describe('a link in a story', () => {
  for (const [text, url, isShown] of [
    ['Call us', 'tel:+85621267734', true],
    ['+856 21 267734', 'tel:+856-21-267734', true],
    ['021 267734 ext. 5', 'tel:+85621267734;ext=5', true],
    ['Call 1362', 'tel:+8562055551234', false],
    ['ໂທ ໑໓໖໒', 'tel:1300', false],
    ['1362', 'https://www.iom.int/', true],
  ])
    test(`“${text}” to ${url} ${isShown ? 'stays' : 'is text'}`, () =>
      assert.equal(callsWhatItShows(url, text, isDialled), isShown));
});

const officeWith = (parts) => parseOffice({ version: 1, id: 'a', language: 'en', name: 'A', ...parts });
const contact = (phone) => officeWith({ contacts: [{ id: 'c', name: 'C', phones: [phone] }] });

test('a document whose dial differs from its text: shown, not linked, reported', () => {
  const { document, problems } = contact({ text: '021 267734', dial: '+85621267735' });
  assert.deepEqual(document.contacts[0].phones, [{ text: '021 267734', dial: undefined }]);
  assert.deepEqual(problems, [
    { path: 'contacts[0].phones[0].dial', problem: 'calls another number than “021 267734” shows' },
  ]);
});

test('an extension in the text is also dialled', () => {
  const { document, problems } = contact({ text: '+84 24 0000 0000 máy lẻ 12', dial: '+842400000000' });
  assert.equal(document.contacts[0].phones[0].dial, '+842400000000;ext=12');
  assert.deepEqual(problems, []);
});

test('an email field has exactly one address', () => {
  const emails = [
    'a@b.example',
    'a@b.example,c@d.example',
    'a%2Cc@d.example',
    'a@b.example;c@d.example',
    'a:b@c.example',
  ];
  const { document, problems } = officeWith({ contacts: [{ id: 'c', name: 'C', emails }] });
  assert.deepEqual(document.contacts[0].emails, ['a@b.example']);
  assert.equal(problems.length, 4);
});
