import { timeSince, type PartialDate } from '../../i18n/dates.js';

/** Whether all of `date` is past in every time zone. */
export function isPast({ year, month, day }: PartialDate): boolean {
  const next = day ? { year, month, day: day + 1 } : month ? { year, month: month + 1 } : { year: year + 1 };
  return timeSince(next) > 86_400_000;
}
