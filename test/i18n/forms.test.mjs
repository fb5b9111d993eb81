// Dates and counts of other calendars, digits and groupings, against CLDR's: the table, and Node's own data.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readLanguages } from '../../scripts/languages.mjs';
import { formatDate } from '../../dist/i18n/dates.js';
import { makeForms } from '../../dist/i18n/make-forms.js';
import { formatCount } from '../../dist/i18n/numbers.js';
import { folder } from '../cli/run.mjs';
import { catalogueOf, DATES, MADE } from '../languages/made.mjs';

/** A translator with the words of a catalogue, and what its head adds. */
function translatorIn(t, catalogue, tag) {
  const path = join(folder(t), 'locales');
  mkdirSync(path);
  writeFileSync(join(path, `${tag}.json`), JSON.stringify(catalogue));
  const { languages, faults } = readLanguages(path);
  assert.deepEqual(faults, []);
  const { forms } = languages[0];
  const find = (key) => key.split('.').reduce((value, part) => value[part], catalogue);
  const translate = (key, values = {}) => find(key).replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
  return Object.assign(translate, forms && { forms: makeForms(forms) });
}

/** A date of the table: `2026-11-06`. */
function dateOf(text) {
  const [year, month, day] = text.split('-').map(Number);
  return { year, month, day };
}

const tagOf = (lang) => lang.split(' ')[0];
for (const { lang, date, right, alsoRight } of [...DATES.days, ...DATES.months, ...DATES.years].filter(
  ({ lang: each }) => MADE.includes(tagOf(each)),
))
  test(`${date} in ${lang} is ${right}`, (t) => {
    const shown = formatDate(dateOf(date), translatorIn(t, catalogueOf(tagOf(lang)), tagOf(lang)));
    assert.ok([right, alsoRight].includes(shown), shown);
  });

for (const { lang, count, right } of DATES.counts)
  test(`${count} in ${lang} is ${right}`, (t) => {
    const [tag] = lang.split('-u-');
    const number = /٬/.test(right) ? { group: '٬', decimal: '٫' } : { group: ',', decimal: '.' };
    const digits = lang.includes('-nu-arab') ? { digits: '٠١٢٣٤٥٦٧٨٩' } : {};
    const head = { _language: { autonym: 'x', ...digits }, number };
    assert.equal(formatCount(count, translatorIn(t, head, tag)), right);
  });

test('every day from 1900 to 2100 is that of CLDR in the Solar Hijri calendar', () => {
  const { date } = makeForms({ calendar: 'persian', months: Array.from({ length: 12 }, (_, index) => `${index + 1}`) });
  const intl = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const t = (key, { year, month, day } = {}) => `${year}/${month}/${day}`;
  for (let at = Date.UTC(1900, 0, 1); at < Date.UTC(2101, 0, 1); at += 86_400_000) {
    const day = new Date(at);
    const parts = Object.fromEntries(intl.formatToParts(at).map(({ type, value }) => [type, value]));
    const shown = date({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }, t);
    assert.equal(shown, `${parts.year}/${parts.month}/${parts.day}`, day.toISOString());
  }
});

test('a fraction is neither grouped nor left in other digits', (t) => {
  assert.equal(formatCount(1234.5678, translatorIn(t, catalogueOf('prs'), 'prs')), '۱٬۲۳۴٫۵۶۷۸');
});

test('languages without anything special have no forms', (t) => {
  assert.equal(translatorIn(t, catalogueOf('km'), 'km').forms, undefined);
});
