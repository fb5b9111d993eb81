import { expect } from '@open-wc/testing';
import { shortTitle } from '../../src/model/short-title.js';
import '../support/setup.js';

describe('shortTitle', () => {
  for (const length of [0, 1, 499, 500])
    it(`does not cut ${length} characters`, () => {
      const title = 'a'.repeat(length);
      expect(shortTitle(title)).to.deep.equal({ text: title, whole: true });
    });

  it('cuts the 501st character', () => {
    expect(shortTitle('a'.repeat(501))).to.deep.equal({ text: `${'a'.repeat(500)}…`, whole: false });
  });

  const graphemes: [what: string, grapheme: string][] = [
    ['a tone mark on its Lao letter', 'ກ້'],
    ['two marks on a Lao letter', 'ກຶ່'],
    ['a family together', '👨‍👩‍👧‍👦'],
    ['a flag together', '🇱🇦'],
    ['decomposed Vietnamese letters together', 'ệ'.normalize('NFD')],
  ];
  for (const [what, grapheme] of graphemes)
    it(`keeps ${what}`, () => {
      for (const shift of ['', 'a', 'aa', 'aaa']) {
        const { text, whole } = shortTitle(shift + grapheme.repeat(500));
        expect(whole).to.equal(false);
        expect(text.endsWith('…')).to.equal(true);
        const body = text.slice(shift.length, -1);
        expect(body.length).to.be.within(450, 500);
        expect(body).to.equal(grapheme.repeat(body.length / grapheme.length));
      }
    });

  it('leaves no Lao vowel without its letter', () => {
    const title = `${'ກ'.repeat(499)}ເມືອງ`;
    expect(shortTitle(title).text).to.equal(`${'ກ'.repeat(499)}…`);
  });

  it('handles a megabyte', () => expect(shortTitle('ລາວ '.repeat(250_000)).text).to.have.length(501));

  it('shows part of one letter with a thousand marks', () => {
    expect(shortTitle(`a${'\u0301'.repeat(1000)}`).text).to.match(/^a/);
  });
});
