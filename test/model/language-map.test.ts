import { expect } from '@open-wc/testing';
import { pickLanguage, pickText } from '../../src/model/language-map.js';
import '../support/setup.js';

const map = { en: 'English', 'lo-LA': 'ລາວ', vi: 'Tiếng Việt', th: 'ไทย' };

describe('pickLanguage', () => {
  const cases: [languages: string[], found: [string, string]][] = [
    [
      ['vi', 'en'],
      ['vi', 'Tiếng Việt'],
    ],
    [
      ['lo', 'en'],
      ['lo-LA', 'ລາວ'],
    ],
    [['lo-LA'], ['lo-LA', 'ລາວ']],
    [['th'], ['th', 'ไทย']],
    [
      ['fr', 'vi'],
      ['vi', 'Tiếng Việt'],
    ],
    [['fr'], ['en', 'English']],
    [[], ['en', 'English']],
    [
      ['__proto__', 'constructor'],
      ['en', 'English'],
    ],
  ];
  for (const [languages, found] of cases)
    it(`finds ${found[0]} for [${languages.join(', ')}]`, () =>
      expect(pickLanguage(map, languages)).to.deep.equal(found));

  it('prefers the exact tag to a region of it', () => {
    expect(pickLanguage({ 'vi-VN': 'a', vi: 'b' }, ['vi'])).to.deep.equal(['vi', 'b']);
  });

  it('finds nothing in an empty map', () => {
    expect([pickLanguage({}, ['en']), pickLanguage(undefined, ['en'])]).to.deep.equal([undefined, undefined]);
  });
});

describe('pickText', () => {
  it('returns the language and the review status of the text', () => {
    const texts = { en: { text: 'Name', review: 'reviewed' }, lo: { text: 'ຊື່', review: 'machine' } } as const;
    expect(pickText(texts, ['lo'])).to.deep.equal({ lang: 'lo', text: 'ຊື່', review: 'machine' });
    expect(pickText(texts, ['vi'])).to.deep.equal({ lang: 'en', text: 'Name', review: 'reviewed' });
    expect(pickText(undefined, ['vi'])).to.equal(undefined);
  });
});
