const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// With or without a weekday; what follows the year, a time and a zone, does not change the day.
const MAIL_DATE = /^(?:[a-z]+,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:[\s,]|$)/i;

/**
 * A date of a feed as `2017-11-06`, the day where it was written: RFC 822 as RSS has it, or ISO as Atom has it, which may be
 * a year or a month only. Whatever is no date stays as it is, for the reader of news to report.
 */
export function feedDate(text: string): string {
  const [, day, name, year] = MAIL_DATE.exec(text) ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? '') + 1;
  if (!month) return text;
  return [fullYear(year!), String(month).padStart(2, '0'), day!.padStart(2, '0')].join('-');
}

// As RFC 2822 has it: up to 49 of this century.
function fullYear(year: string): string {
  if (year.length > 2) return year;
  return `${Number(year) < 50 ? '20' : '19'}${year}`;
}
