import { htmlToText } from './xml-text.js';

// The beginnings of the months in English, and in Lao.
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LAO = 'ມັງ ກຸມ ມີນ ເມສ ພຶດ ມິຖ ກໍລ ສິງ ກັນ ຕຸລ ພະຈ ທັນ'.split(' ');
const WORD = '([a-z]{3,9}|[\\u0e80-\\u0eff]{3,})';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const TIME = '\\d\\d?:\\d\\d(?::\\d\\d)?(?:\\s+[a-z]{1,5}|\\s+[+-]\\d{4})*\\s+';
const YEAR = '(\\d{4}|\\d{2})(?![\\d:])';
const named = (pattern: string): RegExp => new RegExp(`(?:^|[^\\d])${pattern}`, 'gi');

/** Dates with the name of the month, and where their day, month and year are. */
const NAMED: readonly (readonly [RegExp, day: number, month: number, year: number])[] = [
  [named(`${DAY}[\\s.,-]*(?:of\\s+)?${WORD}[\\s.,'-]*${YEAR}`), 1, 2, 3],
  [named(`${WORD}[\\s.-]*${DAY}[\\s,-]+(?:${TIME})?(\\d{4})(?![\\d:])`), 2, 1, 3],
  [named(`(\\d{4})[\\s/-]+${WORD}[\\s/-]+${DAY}(?!\\d)`), 3, 2, 1],
];
const ISO = /^\+?0*?(\d{4})(?:([-/. ])(\d{1,2})\2(\d{1,2})(?=[\sTZ,+-]|$)|(?:-(\d{1,2}))?$)/i;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?=T|\s|\d{4}(?:\d\d)?(?!\d)|$)/i;
const ORDINAL = /^(\d{4})-?(\d{3})(?=T|\s|$)/i;
const WEEK = /^(\d{4})-?W(\d\d)-?([1-7])(?=T|\s|$)/i;
const NUMBERS = /(?:^|[^\d./-])(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)/;
const LONGEST = 200;
const DAY_LENGTH = 86_400_000;
/** The Buddhist era, whose years Lao and Thai programs write. */
const BUDDHIST = 543;

/** Converts the date of an item to `2017-11-06`, the day in its own time zone. */
export type DateReader = (written: string) => string | undefined;

/**
 * Makes a reader for the dates of one feed. It accepts those of RSS and Atom, and what sites write instead. Returns an unreadable
 * date unchanged, for the news parser to report, and nothing for what stands for a missing one, such as 1 January 1970.
 *
 * @param dates All dates of the feed: `06/11/2017` is readable only if another one, such as `26/11/2017`, shows the order.
 */
export function dateReader(dates: readonly string[]): DateReader {
  let isDayFirst: boolean | null | undefined;
  return (written) => {
    const text = plain(written.slice(0, LONGEST));
    const found = fromIso(text) ?? fromNames(text) ?? fromNumbers(text, () => (isDayFirst ??= order()));
    if (!found) return written;
    const [year, month, day] = found;
    const common = year >= 2400 && year < 2700 ? year - BUDDHIST : year;
    const iso = [String(common).padStart(4, '0'), month, day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    return common <= 1900 || iso === '1970-01-01' || iso === '1969-12-31' ? undefined : iso;
  };

  // Null if the dates show nothing, or contradict each other.
  function order(): boolean | null {
    const seen = new Set<boolean>();
    for (const text of dates) {
      const [, first, mark, second] = NUMBERS.exec(plain(text.slice(0, LONGEST))) ?? [];
      if (mark === '.' || Number(first) > 12 === Number(second) > 12) continue;
      seen.add(Number(first) > 12);
    }
    return seen.size === 1 ? seen.has(true) : null;
  }
}

type Parts = [year: number, month?: number, day?: number];

/** The text with European digits; of an HTML <time>, its machine-readable value. */
function plain(text: string): string {
  const value = /\bdatetime\s*=\s*["']([^"']+)/i.exec(text)?.[1] ?? htmlToText(text);
  return value
    .trim()
    .replace(/[໐-໙๐-๙]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(
      /\b(?:tháng|thg|th)\.?\s*(\d{1,2})(?!\d)(?:,?\s*năm)?/i,
      (written, month: string) => MONTHS[Number(month) - 1] ?? written,
    );
}

function fromIso(text: string): Parts | undefined {
  const seconds = /^(\d{10})(?:\d{3})?$/.exec(text)?.[1];
  if (seconds) return ofDays(Math.floor((Number(seconds) * 1000) / DAY_LENGTH));
  const [, weekYear, week, weekday] = WEEK.exec(text) ?? [];
  if (weekday) {
    // 4 January is in the first week; 1 January 1970 was a Thursday.
    const fourth = Date.UTC(Number(weekYear), 0, 4) / DAY_LENGTH;
    return ofDays(fourth - ((fourth + 3) % 7) + (Number(week) - 1) * 7 + Number(weekday) - 1);
  }
  const [, ordinalYear, ordinal] = ORDINAL.exec(text) ?? [];
  if (ordinal) return ofDays(Date.UTC(Number(ordinalYear), 0, Number(ordinal)) / DAY_LENGTH);
  const [, year, , month, day, only] = ISO.exec(text.replace(/\s+(?=T)/i, '')) ?? [];
  if (year) return [Number(year), ...[month ?? only, day].filter(Boolean).map(Number)] as Parts;
  return COMPACT.exec(text)?.slice(1).map(Number) as Parts | undefined;
}

function ofDays(days: number): Parts {
  const date = new Date(days * DAY_LENGTH);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

function fromNames(text: string): Parts | undefined {
  for (const [pattern, day, month, year] of NAMED)
    for (const found of text.matchAll(pattern)) {
      const name = found[month]!.slice(0, 3).toLowerCase();
      const number = Math.max(MONTHS.indexOf(name), LAO.indexOf(name)) + 1;
      if (number) return [fullYear(found[year]!), number, Number(found[day])];
    }
  return undefined;
}

function fromNumbers(text: string, isDayFirst: () => boolean | null): Parts | undefined {
  const [, one, mark, two, year] = NUMBERS.exec(text) ?? [];
  if (!mark) return undefined;
  const [first, second] = [Number(one), Number(two)];
  // With dots, and with a Buddhist year, the day comes first wherever they are used.
  const known =
    first > 12 || first === second || ((mark === '.' || Number(year) >= 2400) && second <= 12)
      ? true
      : second > 12
        ? false
        : isDayFirst();
  if (known === null) return undefined;
  return known ? [Number(year), second, first] : [Number(year), first, second];
}

// RFC 2822: two digits up to 49 mean this century.
function fullYear(year: string): number {
  return Number(year) + (year.length > 2 ? 0 : Number(year) < 50 ? 2000 : 1900);
}
