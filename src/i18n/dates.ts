import { formsOf } from './forms.js';
import type { Translator } from './translator.js';

/** A date as precisely as it is known: a year, a month or a day. Months and days count from 1. */
export interface PartialDate {
  year: number;
  month?: number;
  day?: number;
}

/** Formats the date in the translator's language, as precisely as it is known. */
export function formatDate(date: PartialDate, t: Translator): string {
  const forms = formsOf(t);
  if (forms) return forms.date(date, t);
  const { year, month, day } = date;
  if (!month) return t('date.year', { year });
  const values = { year, month: t(`date.months.${month as 1}`), monthNumber: month };
  return day ? t('date.day', { ...values, day }) : t('date.month', values);
}

/** The date as a `<time datetime>` value: `2017-11`. */
export function isoDate({ year, month, day }: PartialDate): string {
  return [
    String(year),
    ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')),
  ].join('-');
}

/** Compares two dates, newest first; a less precise date sorts before the days of its own month or year. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return b.year - a.year || (b.month ?? 13) - (a.month ?? 13) || (b.day ?? 32) - (a.day ?? 32);
}

let latest = 0;

/** Records a server's time, in milliseconds, because a device without a clock battery starts in 1970 or 2016. */
export function noteServerTime(time = 0): void {
  latest = Math.max(latest, time);
}

/** Milliseconds from the earliest moment of `date` in UTC until now; negative for a future date. */
export function timeSince({ year, month = 1, day = 1 }: PartialDate): number {
  return Math.max(Date.now(), latest) - Date.UTC(year, month - 1, day);
}

/**
 * Whether `date` is in the future in every time zone. A clock before this code was written is wrong and shows nothing.
 */
export function isFuture(date: PartialDate): boolean {
  return timeSince(date) < -50_400_000 && timeSince({ year: 2026, month: 11 }) > 0;
}

/** Whether `date` may be more than a year ago. A less precise date counts as its earliest day. */
export function isOlderThanYear({ year, ...date }: PartialDate): boolean {
  return timeSince({ year: year + 1, ...date }) > 0;
}

/** How precisely a date is known; selects the form of the message that contains it. */
export function precisionOf({ month, day }: PartialDate): 'year' | 'month' | 'day' {
  return day ? 'day' : month ? 'month' : 'year';
}
