import type { PartialDate } from '../i18n/dates.js';

/**
 * Parses `2017`, `2017-11`, `2017-11-06` or the day of a timestamp such as `2017-11-06T09:00:00+07:00`, in its own time zone.
 * Does not use `Date`: `new Date('2017-11-01')` is 31 October in New York.
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
