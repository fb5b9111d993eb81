import { timeSince, type PartialDate } from '../../i18n/dates.js';

/** Whether `date` is yet to come, wherever on earth: then one of it and the clock is wrong. */
export const isInFuture = (date: PartialDate): boolean => timeSince(date) < -86_400_000;
