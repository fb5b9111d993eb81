import { expect } from '@open-wc/testing';
import { cleanPiece, cleanText } from '../../src/core/clean-text.js';
import '../support/setup.js';

const CASES: [what: string, dirty: string, clean: string][] = [
  ['controls', 'a\u0000b\u0007c\u001b[0m\u0085d\u007f', 'abc[0md'],
  ['bidi overrides and isolates', '\u202eabc\u202c\u2066d\u2069\u200f\u200e\u061c', 'abcd'],
  ['zero-width space, word joiner, byte order mark, soft hyphen', '\ufeffa\u200bb\u2060c\u00add', 'abcd'],
  ['lone surrogates', 'a\ud83db\udc00', 'ab'],
  ['space around', ' \n a b \t', 'a b'],
];
const KEPT: [what: string, text: string][] = [
  ['line breaks and tabs inside', 'a\nb\tc\r\nd'],
  ['joiners that scripts need', 'ក\u200cខ 👩\u200d🚀'],
  ['Lao vowels as typed', 'ນໍ້າ ນ້ຳ ຫນ້າ ເເ'],
  ['markup and placeholders', '<b>{{x}} $t(y) &amp;</b>'],
  ['characters beyond the first plane', '😀 𠮷'],
];

describe('cleanText', () => {
  for (const [what, dirty, clean] of CASES) it(`removes ${what}`, () => expect(cleanText(dirty)).to.equal(clean));
  for (const [what, text] of KEPT) it(`keeps ${what}`, () => expect(cleanText(text)).to.equal(text));

  it('keeps direction marks in running text only', () => {
    const text = 'اتصل على \u200e+93 70 000\u200f \u061cالآن.';
    expect(cleanPiece(text)).to.equal(text);
    expect(cleanText(text)).to.equal('اتصل على +93 70 000 الآن.');
  });

  it('composes decomposed Vietnamese', () => {
    const decomposed = 'tiếng Việt'.normalize('NFD');
    expect(decomposed).to.not.equal('tiếng Việt');
    expect(cleanText(decomposed)).to.equal('tiếng Việt');
  });

  it('keeps 30 marks on a letter, and handles ten megabytes of them', () => {
    const heap = 'o\u0315\u0300'.padEnd(5_000_000, '\u0315\u0300');
    expect(cleanText(heap)).to.match(/^ò\p{M}{28,30}$/u);
    expect(cleanText(`a${'\u0344'.repeat(30)}`)).to.match(/^ä\p{M}{28,30}$/u);
  });

  it('keeps the space around a fragment', () => expect(cleanPiece(' a\u202e ')).to.equal(' a '));

  it('handles a megabyte', () => expect(cleanText('\u202eກ'.repeat(500_000))).to.have.length(500_000));
});
