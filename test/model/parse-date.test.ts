import { expect } from '@open-wc/testing';
import { parsePartialDate } from '../../src/model/parse-date.js';
import { isoDate } from '../../src/i18n/dates.js';
import '../support/setup.js';

const GOOD: [text: string, date: object, iso: string][] = [
  ['2017', { year: 2017 }, '2017'],
  ['2017-11', { year: 2017, month: 11 }, '2017-11'],
  ['2017-11-06', { year: 2017, month: 11, day: 6 }, '2017-11-06'],
  [' 2017-01-01 ', { year: 2017, month: 1, day: 1 }, '2017-01-01'],
  ['2016-02-29', { year: 2016, month: 2, day: 29 }, '2016-02-29'],
  ['2017-11-01T00:30:00+07:00', { year: 2017, month: 11, day: 1 }, '2017-11-01'],
  ['2017-11-30T23:59:59Z', { year: 2017, month: 11, day: 30 }, '2017-11-30'],
  ['2017-11-30 23:59', { year: 2017, month: 11, day: 30 }, '2017-11-30'],
];
const BAD = [
  '',
  ' ',
  '11/2017',
  '2017-13',
  '2017-00',
  '2017-1',
  '2017-02-30',
  '2017-02-29',
  '2017-04-31',
  '2017-11-00',
  '2017-11-32',
  '9999999',
  '999',
  '0017',
  '2017-11-06T',
  '2017-11T09:00',
  '06.11.2017',
  '1510000000',
  'November 2017',
  '2017-11-06<b>',
  '-2017',
  '२०१७',
  '2560/11',
];

describe('parsePartialDate', () => {
  for (const [text, date, iso] of GOOD)
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(parsePartialDate(text)).to.deep.equal(date);
      expect(isoDate(parsePartialDate(text)!)).to.equal(iso);
    });
  for (const text of BAD)
    it(`rejects ${JSON.stringify(text)}`, () => expect(parsePartialDate(text)).to.equal(undefined));
});
