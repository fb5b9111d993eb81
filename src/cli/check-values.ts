import { parsePartialDate } from '../model/parse-date.js';
import { compareDates, isOlderThanYear, type PartialDate } from '../i18n/dates.js';
import { checkPhone } from './check-phones.js';
import type { Finding } from './validate-document.js';
import { objectOf, visitValues, type JsonLocation } from './visit-json.js';

const DATED = new Set(['asOf', 'verifiedOn', 'date_published', 'date_modified', 'date']);
const PAGES = /^(?:url|home_page_url|feed_url|next_url|external_url|image|banner_image|href)$/;
const PRIVATE = /^(?:localhost|127\.|10\.|192\.168\.|\[::1\]|.*\.(?:local|localhost|test|internal)$)/i;

/** Finds wrong phone numbers, addresses and dates that the parsers accept. */
export function checkValues(raw: unknown, today: PartialDate): Finding[] {
  const checks = [checkPhone, checkAddress, (place: JsonLocation) => checkDate(place, today), checkPeriod];
  const found: Finding[] = [];
  for (const place of visitValues(raw)) for (const check of checks) found.push(...check(place));
  return found;
}

function checkAddress(place: JsonLocation): Finding[] {
  const { key, value, parent } = place;
  if (typeof value !== 'string' || !/^https?:/i.test(value)) return [];
  if (!PAGES.test(key) && parent?.key !== 'url') return [];
  const found = (problem: string, hint: string): Finding[] => [{ path: place.path, check: 'address', problem, hint }];
  if (!URL.canParse(value)) return []; // reported by the parsers
  const { hostname, username, protocol } = new URL(value);
  if (PRIVATE.test(hostname))
    return found(`${value} is an address that only your own network knows`, 'Give the public one.');
  if (username) return found(`${value} names a user before the site`, 'Leave out what stands before the @.');
  if (key.endsWith('image') && protocol === 'http:')
    return found(`${value} is an image without https`, 'Pages that came over https do not show it: use https.');
  return [];
}

function checkDate(place: JsonLocation, today: PartialDate): Finding[] {
  const { key, value } = place;
  const date = DATED.has(key) && typeof value === 'string' ? parsePartialDate(value) : undefined;
  if (!date) return [];
  if (isAfter(date, today))
    return [{ path: place.path, check: 'date', problem: `${value} is in the future`, hint: 'Is the year right?' }];
  if (key === 'verifiedOn' && isOlderThanYear(date))
    return [
      {
        path: place.path,
        check: 'date',
        problem: `${value} is more than a year ago`,
        hint: 'Call the number, and state the new day.',
      },
    ];
  return [];
}

function checkPeriod(place: JsonLocation): Finding[] {
  const { since, until } = objectOf(place.value) ?? {};
  const [from, to] = [since, until].map((date) => (typeof date === 'string' ? parsePartialDate(date) : undefined));
  if (!from || !to || !isAfter(from, to)) return [];
  const problem = `${until} is before ${since}, its beginning`;
  return [{ path: `${place.path}.until`, check: 'date', problem, hint: 'Swap them?' }];
}

/** Whether the earliest day of `date` is after the latest day of `other`, so that imprecise dates are not reported. */
function isAfter(date: PartialDate, other: PartialDate): boolean {
  const first = { year: date.year, month: date.month ?? 1, day: date.day ?? 1 };
  return compareDates(first, { year: other.year, month: other.month ?? 12, day: other.day ?? 31 }) < 0;
}
