import type { Translator } from './translator.js';

/** A date as precisely as it is known: a year, a month or a day. Months and days count from 1. */
export interface PartialDate {
  year: number;
  month?: number;
  day?: number;
}

/**
 * Reads `2017`, `2017-11`, `2017-11-06` or the day of a timestamp such as `2017-11-06T09:00:00+07:00`, as it was where it
 * was written. By hand: `new Date('2017-11-01')` is 31 October in New York.
 *
 * @returns Nothing for anything else, and for days that do not exist.
 */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:[T ]\d{2}:\d{2}.*)?)?)?$/.exec(
    text.trim(),
  );
  if (!match) return undefined;
  const year = Number(match[1]);
  if (!match[2]) return { year };
  const month = Number(match[2]);
  if (!match[3]) return { year, month };
  const day = Number(match[3]);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? { year, month, day } : undefined;
}

/** The date in the words of the translator's language, as precisely as it is known. */
export function formatDate({ year, month, day }: PartialDate, t: Translator): string {
  if (!month) return t('date.year', { year: String(year) });
  const values = { year: String(year), month: t(`date.months.${month as 1}`), monthNumber: String(month) };
  return day ? t('date.day', { ...values, day: String(day) }) : t('date.month', values);
}

/** The date as a `<time datetime>` value: `2017-11`. */
export function isoDate({ year, month, day }: PartialDate): string {
  return [
    String(year),
    ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')),
  ].join('-');
}

/** Order of two dates, newest first; a less precise date comes before the days of its own month or year. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return b.year - a.year || (b.month ?? 13) - (a.month ?? 13) || (b.day ?? 32) - (a.day ?? 32);
}

/** Whether `date` may be more than a year before `now`: of a date known less precisely, its earliest day counts. */
export function isOlderThanYear({ year, month, day }: PartialDate, now = new Date()): boolean {
  return Date.UTC(year + 1, (month ?? 1) - 1, day ?? 1) < now.getTime();
}

/** How precisely a date is known; names the form of a message around it. */
export function precisionOf({ month, day }: PartialDate): 'year' | 'month' | 'day' {
  return day ? 'day' : month ? 'month' : 'year';
}
