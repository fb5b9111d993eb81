const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// With or without a weekday. The time and zone after the year are ignored, because they do not change the day.
const MAIL_DATE = /^(?:[a-z]+,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:[\s,]|$)/i;

/**
 * Converts a feed's date to `2017-11-06`, the day in its own time zone. Accepts RFC 822 (RSS) and ISO (Atom), which may be a
 * year or a month only. Returns an invalid date unchanged, for the news parser to report.
 */
export function feedDate(text: string): string {
  const [, day, name, year] = MAIL_DATE.exec(text) ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? '') + 1;
  if (!month) return text;
  return [fullYear(year!), String(month).padStart(2, '0'), day!.padStart(2, '0')].join('-');
}

// RFC 2822: two digits up to 49 mean this century.
function fullYear(year: string): string {
  if (year.length > 2) return year;
  return `${Number(year) < 50 ? '20' : '19'}${year}`;
}
