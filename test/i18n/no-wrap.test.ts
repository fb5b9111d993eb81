import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { OFFICES } from '../../src/offices/index.js';
import { noWrap, splitNoWrap } from '../../src/i18n/no-wrap.js';
import { box } from '../support/elements.js';
import '../support/setup.js';

const SYLLABLE_OR_OTHER = /^[(“‘]?(?:[ເ-ໄ]|[ກ-ຮໜ-ໟ][ະ-ຽ່-ໍ]|[ກຂຄສຫ][ກ-ຮ][ະ-ຽ່-ໍ]|[ກ-ຮ][ວອ][ກ-ຮ]|[ກ-ຮ]{2,5}(?![ະ-ໍ])|[^ກ-ໟ])/;
/** A consonant without a vowel of its own. */
const CLOSES_SYLLABLE = /^(?:[ະ-ຽ່-ໍ]|[ກງຍດບນມວ](?:[^ກ-ໟ]|[ເ-ໄ]|[ກ-ຮ][ະ-ຽ່-ໍ]|$))/;

async function laoTexts(): Promise<string[]> {
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
  };
  const { default: words } = await import('../../locales/lo.json', { with: { type: 'json' } });
  const documents = await Promise.all(Object.values(OFFICES).flatMap(({ office, news }) => [office(), news()]));
  const all = [words, ...documents.map((document) => document.default)].flatMap(strings);
  return [...new Set(all)].filter((text) => /[\u0e80-\u0eff]/.test(text));
}

const marked = (text: string): string => splitNoWrap(text, (piece) => `[${piece}]`).join('');

describe('splitNoWrap', () => {
  for (const [what, texts] of Object.entries({
    'Lao acronyms': ['[(ຮສສ)] ຂອງລາວ', 'ອົງການ [ສປຊ] ເພື່ອ', '[ສປປ ລາວ]', 'IOM [ສປປ ລາວ:] ຂ່າວ', '[“ສປຊ]'],
    'a number and the Lao word behind it': [
      '[3 ວັນ.] ຜ່ານ',
      'ຈຳນວນ [12 ຄົນ] ອາຍຸ [13–25 ປີ,] ໃນນັ້ນ [80 ເປີເຊັນ] ແມ່ນ',
      '[22 ຄົນ]ຈາກສູນ[ພັກພິງ]',
      '[3 ປະເທດ]ທີ່ມີບັນຫາ',
      '[6 ພະຈິກ 2017]',
    ],
    'a number and the word or sign behind it': [
      'for [3 days] to learn',
      'it was [40 °C] after [120 km] in [4 hours]',
      'thăm [3 ngày] tại tỉnh',
      'tháng [11 năm 2017,] tổ',
      '[6 November 2017]',
      '[50 %] of it',
      '[24/7] free',
    ],
    'numbers with a sign between them': ['[(11/2017)]', 'aged [13–25,] and', '[020 5555 1234]'],
    'numbers in the digits of the language': [
      'ເບີ [໐໒໐ ໕໕໕໕ ໑໒໓໔ ທຸກ]',
      'ທີ່ [໐໒໑ ໒໖໗ ໗໓໔] ໃນໂມງການ',
      'شماره [۰۲۰ ۲۵۰ ۰۰۰۰] اکنون',
    ],
    'phone numbers': ['[+ 856.21267734]', '[+856 20 5555 1234]', 'call [+85621267734!]'],
    'acronyms with a number': ['[COVID-19] and [SDG 16]'],
    'the end of a Lao sentence': [
      'ຍັງບໍ່ມີເນື້ອຫາໃຫ້[ສະແດງ.] IOM.',
      '(ເປັນພາສາ[ອັງກິດ)]',
      'ກຳ[ລັງໂຫຼດ…]',
      '[ອີກຄັ້ງ.]',
      '[ທົ່ວໂລກ)]',
      'ປະຊາ[ຊົນລາວ.]',
      '[ສັງຄົມ.]',
    ],
    'Lao words that a browser cuts': [
      'ກະຊວງແຮງງານ ແລະ [ສະຫວັດດີການ]ສັງຄົມ',
      'ກະຊວງຈັດ[ກອງປະຊຸມ][ສຳມະນາ] ແຂວງ[ລາວກາຍ.]',
      'ສູນ[ພັກພິງ]ຂອງຜູ້ຖືກ[ເຄາະຮ້າຍ]ຈາກການ[ຄ້າມະນຸດ] ກັບ[ອຳນາດການປົກຄອງ]',
      '[ເດັກຍິງ] ແລະ [ແມ່ຍິງ] ໃນ[ອາຊີ][ຕາເວັນອອກ]',
    ],
    'the word before a repetition mark': ['[ຕ່າງໆ] ແລະ ບັນ[ຫາຕ່າງໆ]'],
  }))
    it(`keeps ${what}`, () => {
      for (const text of texts) expect(marked(text.replace(/[[\]]/g, ''))).to.equal(text);
    });

  it('begins and ends its pieces between syllables, in all our Lao texts', async () => {
    const texts = await laoTexts();
    expect(texts.length).to.be.above(140);
    let count = 0;
    for (const text of texts) {
      let before = '';
      for (const part of splitNoWrap(text, (piece) => ({ piece }))) {
        if (typeof part === 'string') {
          before += part;
          continue;
        }
        const after = text.slice(before.length + part.piece.length);
        const shown = `${before.slice(-9)}[${part.piece}]${after.slice(0, 9)}`;
        expect(before, shown).to.not.match(/[ເ-ໄຫ]$/);
        expect(part.piece, shown).to.match(SYLLABLE_OR_OTHER);
        expect(after, shown).to.not.match(CLOSES_SYLLABLE);
        before += part.piece;
        count++;
      }
    }
    expect(count).to.be.above(300);
  });

  it('does not change text that cannot or may wrap', () => {
    for (const text of [
      '',
      'IOM',
      'Lao Cai',
      'ພວກເຮົາແມ່ນໃຜ',
      'ຂອງ ສວນ ນອກ',
      '1.234.567',
      'in 2017 the office',
      'ໃນປີ 2018 ມີຄວາມສະດວກ',
      '22 management staff',
      '80 per cent of 175 states',
      '22 cán bộ quản lý',
      'U+0E80',
      '2030 Agenda',
    ])
      expect(
        splitNoWrap(text, () => 0),
        text,
      ).to.deep.equal([text]);
  });

  it('keeps the text, and separates no mark from its letter', () => {
    const parts = ['ຮສສ', ' ', '3', 'ວັນ', 'ຄຳ', '–', 'ໆ', 'a', '2017', '+', '(', 'ເຮົາ', 'ຕ່', '%', '.', 'ệ'];
    let seed = 7;
    const any = (): string => parts[(seed = (seed * 16_807) % 2_147_483_647) % parts.length]!;
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: 12 }, any).join('');
      const pieces = splitNoWrap(text, (piece) => piece);
      expect(pieces.join('')).to.equal(text);
      for (const piece of pieces.slice(1)) expect(piece, text).to.not.match(/^[\p{M}ະາຳຽ]/u);
    }
  });

  it('returns one piece for the text between two kept ones', () => {
    const pieces = splitNoWrap('ຈຳນວນ 12 ຄົນ ແລະ (ຮສສ) 1 2 3 4 5 6 7 8 9 10 11 12 ລາວ', (kept) => ({ kept }));
    expect(pieces.map((piece) => typeof piece)).to.deep.equal(['string', 'object', 'string', 'object', 'string']);
  });

  it('keeps no piece longer than a narrow line', () => {
    for (const text of ['1 2 3 4 5 6 7 8 9 10 11 12', '+1 234 567 890 123 456 789', '1234567890123456789 days'])
      for (const piece of splitNoWrap(text, (kept) => ({ kept })))
        if (typeof piece !== 'string') expect(piece.kept.length).to.be.at.most(18);
  });
});

describe('noWrap', () => {
  it('returns a text with nothing to keep unchanged', () => expect(noWrap('ພວກເຮົາ')).to.equal('ພວກເຮົາ'));

  it('shows and copies the same text, with its pieces on one line', () => {
    const text = 'ອາຍຸ 13–25 ປີ, ໃນນັ້ນ 80 ເປີເຊັນ (ຮສສ)';
    const place = box();
    render(noWrap(text), place);
    expect(place.textContent).to.equal(text);
    getSelection()!.selectAllChildren(place);
    expect(String(getSelection())).to.equal(text);
    expect([...place.querySelectorAll('.keep')].map((kept) => kept.textContent)).to.deep.equal([
      '13–25 ປີ,',
      '80 ເປີເຊັນ',
      '(ຮສສ)',
    ]);
  });

  it('renders any characters as text', () => {
    const place = box();
    for (const text of [
      '3 days <b>&amp;</b>',
      '&#60;img src=x> 2 people',
      '7 days\r\n--><!--?lit$1$--> $&',
      '5 days ]]></span>',
    ]) {
      render(noWrap(text), place);
      expect(place.textContent).to.equal(text);
      expect(place.querySelectorAll('*:not(span)')).to.have.length(0);
      expect(place.querySelectorAll('.keep')).to.have.length(1);
    }
  });

  it('is one item of a flex box', () => {
    const place = box();
    place.style.display = 'flex';
    place.style.gap = '50px';
    render(noWrap('ອ່ານເປັນ: ລາວ'), place);
    expect(place.children).to.have.length(1);
    expect(place.querySelectorAll('.keep')).to.have.length(1);
  });
});

it('measures pieces by letters, not marks: in a narrow heading only a long one may wrap', () => {
  const place = box();
  render(noWrap('ສະຫວັດດີການ +856 20 5555 1234'), place);
  expect([...place.querySelectorAll('.keep')].map(({ className }) => className)).to.deep.equal(['keep', 'keep long']);
});

it('renders a number in Arabic text from left to right, as it is dialled', () => {
  const place = box();
  render(noWrap('اتصل على +93 70 000 1234 الآن.'), place);
  const number = [...place.querySelectorAll('span')].find(({ textContent }) => textContent === '+93 70 000 1234')!;
  expect(number, place.innerHTML).to.not.equal(undefined);
  expect(getComputedStyle(number).direction).to.equal('ltr');
  render(noWrap('Call +93 70 000 1234 now.'), place);
  expect(place.querySelector('[dir]')).to.equal(null);
});
