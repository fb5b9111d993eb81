import { expect } from '@open-wc/testing';
import { parsePartialDate } from '../../src/model/parse-date.js';
import { compareDates, formatDate, isOlderThanYear, isoDate, noteServerTime } from '../../src/i18n/dates.js';
import { loadLanguage, translatorOf } from '../../src/i18n/messages.js';
import { LANGUAGE_TAGS } from '../support/elements.js';
import { isInFuture } from '../../src/widgets/hotline-card/is-in-future.js';
import { isPast } from '../../src/widgets/programme-badge/is-past.js';
import { stub } from '../support/setup.js';

describe('formatDate', () => {
  type Tested = (typeof LANGUAGE_TAGS)[number];
  const SHOWN: Record<Tested, string[]> = {
    en: ['6 November 2017', 'November 2017', '2017', '1 January 1951'],
    vi: ['6 tháng 11 năm 2017', 'tháng 11 năm 2017', '2017', '1 tháng 1 năm 1951'],
    lo: ['6 ພະຈິກ 2017', 'ພະຈິກ 2017', '2017', '1 ມັງກອນ 1951'],
  };
  const MONTHS: Record<Tested, string> = {
    en: 'January February March April May June July August September October November December',
    lo: 'ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ',
    vi: Array.from({ length: 12 }, (_, index) => `tháng_${index + 1}_năm`).join(' '),
  };
  for (const language of LANGUAGE_TAGS)
    it(`is as precise as is known in ${language}`, async () => {
      await loadLanguage(language);
      const t = translatorOf(language)!;
      const dates = ['2017-11-06', '2017-11', '2017', '1951-01-01'].map((text) =>
        formatDate(parsePartialDate(text)!, t),
      );
      expect(dates).to.deep.equal(SHOWN[language]);
      const months = Array.from({ length: 12 }, (_, index) => formatDate({ year: 2017, month: index + 1 }, t));
      expect(months).to.deep.equal(MONTHS[language].split(' ').map((month) => `${month.replaceAll('_', ' ')} 2017`));
    });

  it('uses neither the device’s time zone nor Intl', async () => {
    const { DateTimeFormat } = Intl;
    Intl.DateTimeFormat = (() => expect.fail('Intl was asked')) as never;
    try {
      expect(formatDate(parsePartialDate('2017-11-01')!, translatorOf('en')!)).to.equal('1 November 2017');
    } finally {
      Intl.DateTimeFormat = DateTimeFormat;
    }
  });
});

describe('compareDates', () => {
  it('sorts the newest first, and a less precise date before the days in it', () => {
    const texts = ['2016-12-31', '2018', '2017-11-06', '2017-11', '2017', '2018-01', '2017-11-07', '2017-12-01'];
    const sorted = texts
      .map((text) => parsePartialDate(text)!)
      .sort(compareDates)
      .map(isoDate);
    expect(sorted).to.deep.equal([
      '2018',
      '2018-01',
      '2017',
      '2017-12-01',
      '2017-11',
      '2017-11-07',
      '2017-11-06',
      '2016-12-31',
    ]);
    expect(compareDates({ year: 2017 }, { year: 2017 })).to.equal(0);
  });
});

describe('a date compared with the clock', () => {
  const at = (day: string): void => stub(Date, 'now', () => Date.parse(day));

  it('is old after a year, and past or future in every time zone', () => {
    at('2026-11-28T12:00:00Z');
    expect(isOlderThanYear({ year: 2025, month: 11, day: 27 })).to.equal(true);
    expect(isOlderThanYear({ year: 2025, month: 11, day: 29 })).to.equal(false);
    expect(isInFuture({ year: 2026, month: 11, day: 29 })).to.equal(false);
    expect(isInFuture({ year: 2026, month: 11, day: 30 })).to.equal(true);
    expect([isPast({ year: 2026 }), isPast({ year: 2025 })]).to.deep.equal([false, true]);
    expect([isPast({ year: 2026, month: 11 }), isPast({ year: 2026, month: 10 })]).to.deep.equal([false, true]);
    expect([isPast({ year: 2026, month: 11, day: 27 }), isPast({ year: 2026, month: 11, day: 26 })]).to.deep.equal([
      false,
      true,
    ]);
  });

  it('uses a server’s time if the device’s clock is behind', () => {
    at('1970-01-01T00:00:00Z');
    expect(isInFuture({ year: 2022, month: 5 })).to.equal(true);
    noteServerTime(undefined);
    noteServerTime(Date.parse('2024-01-01T00:00:00Z'));
    expect([isInFuture({ year: 2022, month: 5 }), isOlderThanYear({ year: 2022, month: 5 })]).to.deep.equal([
      false,
      true,
    ]);
    at('2026-11-28T12:00:00Z');
    expect(isOlderThanYear({ year: 2025, month: 1 })).to.equal(true);
  });
});
