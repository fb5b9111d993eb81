import { timeSince, type PartialDate } from '../../i18n/dates.js';

/** Whether `date` is in the future in every time zone, so that either the date or the clock is wrong. */
export const isInFuture = (date: PartialDate): boolean => timeSince(date) < -86_400_000;
