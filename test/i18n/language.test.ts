import { expect } from '@open-wc/testing';
import { LANGUAGES, lookupLanguage, SOURCE_LANGUAGE } from '../../src/i18n/language.js';
import '../support/setup.js';

const KNOWN = {
  lo: ['lo', 'LO', 'Lo', 'lo_LA', 'lo-LA', 'lo-Laoo-LA', 'lao', 'LAO', ' lo ', 'lo-x-private'],
  vi: ['vi', 'VI', 'vi-VN', 'vi_VN', 'vie', 'vi-Latn-VN', 'vi-u-nu-latn'],
  en: ['en', 'EN', 'en-GB', 'en_US', 'eng'],
};
const UNKNOWN = [
  'eo',
  'fr',
  'klingon',
  'tlh',
  '',
  ' ',
  '*',
  '-',
  'lo-',
  '-lo',
  'lo--LA',
  'l',
  'lo vi',
  'lo,en',
  'vietnamese',
  'vi-123456789',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<b>',
  'lo\u0000',
  'ລາວ',
  null,
  undefined,
];

describe('lookupLanguage', () => {
  for (const [language, tags] of Object.entries(KNOWN))
    for (const tag of tags)
      it(`reads ${JSON.stringify(tag)} as ${language}`, () => expect(lookupLanguage(tag)).to.equal(language));

  for (const tag of UNKNOWN)
    it(`rejects ${JSON.stringify(tag) ?? 'undefined'}`, () => expect(lookupLanguage(tag)).to.equal(undefined));
});

describe('LANGUAGES', () => {
  it('has an autonym for each language, and bundles only the source language', () => {
    const { lo, vi, en } = LANGUAGES;
    expect([lo, vi, en].map(({ autonym }) => autonym)).to.deep.equal(['ລາວ', 'Tiếng Việt', 'English']);
    const bundled = Object.entries(LANGUAGES).filter(([, { load }]) => !load);
    expect(bundled.map(([tag]) => tag)).to.deep.equal([SOURCE_LANGUAGE]);
    expect(SOURCE_LANGUAGE).to.equal('en');
  });
});
