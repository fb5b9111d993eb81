// Loaded only with the words of a language that needs it.
import type { PartialDate } from './dates.js';
import type { Forms } from './forms.js';

/** What is special about a language's dates and counts, from its catalogue and CLDR. */
export interface FormsData {
  /** Its digits, from 0 to 9. */
  readonly digits?: string;
  readonly calendar?: string;
  /** Months of that calendar. */
  readonly months?: readonly string[];
  /** Sizes of a number's last group and of the others: 12,34,567. */
  readonly grouping?: readonly number[];
}

/** Makes the forms of a language. */
export function makeForms({ digits, calendar, months, grouping = [] }: FormsData): Forms {
  const signs = digits && [...digits];
  const inDigits = (text: string): string => (signs ? text.replace(/\d/g, (digit) => signs[Number(digit)]!) : text);
  const [last = 3, others = last] = grouping;
  const groups = new RegExp(`\\B(?=(?:\\d{${others}})*\\d{${last}}(?!\\d))`, 'g');
  return {
    date(given, t) {
      const { year, month, day } = calendar === 'persian' ? inPersian(given) : given;
      // A day converts exactly. A Gregorian month or year is parts of two Solar Hijri ones, and no day may be made up.
      const isConverted = year !== given.year;
      const shown = calendar === 'buddhist' ? year + 543 : year;
      if (!month) return inDigits(t('date.year', { year: shown }));
      const name = isConverted && months ? months[month - 1]! : t(`date.months.${month as 1}`);
      const values = { year: shown, month: name, monthNumber: month };
      return inDigits(day ? t('date.day', { ...values, day }) : t('date.month', values));
    },
    count(count, t) {
      const [whole = '', fraction] = String(count).split('.');
      const grouped = whole.replace(groups, () => t('number.group'));
      return inDigits(fraction === undefined ? grouped : grouped + t('number.decimal') + fraction);
    },
  };
}

const DAY = 86_400_000;
/** The first day of the year 1. */
const EPOCH = Date.UTC(622, 2, 21);

/** A day in the Solar Hijri calendar, in its cycles of 33 years, which are those of CLDR from 1900 to 2100. */
function inPersian({ year, month, day }: PartialDate): PartialDate {
  if (!month || !day) return { year, month };
  const days = (Date.UTC(year, month - 1, day) - EPOCH) / DAY;
  const own = 1 + Math.floor((33 * days + 3) / 12_053);
  const ofYear = days - 365 * (own - 1) - Math.floor((8 * own + 21) / 33);
  // Six months of 31 days, then months of 30.
  const [ownMonth, first] = ofYear < 186 ? [Math.floor(ofYear / 31), 0] : [Math.floor((ofYear - 6) / 30), 6];
  return { year: own, month: ownMonth + 1, day: ofYear - first - ownMonth * (first ? 30 : 31) + 1 };
}
