import { expect } from '@open-wc/testing';
import { loadLanguage, translatorOf } from '../../src/i18n/messages.js';
import { formatCount, formatList } from '../../src/i18n/numbers.js';
import '../support/setup.js';

const COUNTS = [0, 7, 174, 999, 1000, 1234567, 1234.5, -1234];
const SHOWN = {
  en: ['0', '7', '174', '999', '1,000', '1,234,567', '1,234.5', '-1,234'],
  vi: ['0', '7', '174', '999', '1.000', '1.234.567', '1.234,5', '-1.234'],
  lo: ['0', '7', '174', '999', '1.000', '1.234.567', '1.234,5', '-1.234'],
};
const LISTS = {
  en: ['', 'A', 'A and B', 'A, B and C'],
  vi: ['', 'A', 'A và B', 'A, B và C'],
  lo: ['', 'A', 'A ແລະ B', 'A, B ແລະ C'],
};

for (const language of ['en', 'vi', 'lo'] as const)
  describe(`in ${language}`, () => {
    before(() => loadLanguage(language));

    it('groups thousands', () => {
      const t = translatorOf(language)!;
      expect(COUNTS.map((count) => formatCount(count, t))).to.deep.equal(SHOWN[language]);
    });

    it('joins a list', () => {
      const t = translatorOf(language)!;
      const lists = [[], ['A'], ['A', 'B'], ['A', 'B', 'C']];
      expect(lists.map((items) => formatList(items, t).join(''))).to.deep.equal(LISTS[language]);
    });
  });

describe('formatList', () => {
  it('returns the items unchanged, for markup', () => {
    const items = [{ one: 1 }, { two: 2 }, { three: 3 }];
    expect(formatList(items, translatorOf('en')!)).to.deep.equal([items[0], ', ', items[1], ' and ', items[2]]);
  });
});
