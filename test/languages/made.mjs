// Languages that exist in tests only: Khmer, Thai (Buddhist years) and Dari (right to left, its own digits, Solar Hijri years).
// Their words are samples by a machine; what is not there is English.
import { readFileSync } from 'node:fs';

const read = (url) => JSON.parse(readFileSync(url, 'utf8'));
const source = () => read(new URL('../../locales/en.json', import.meta.url));

export const MADE = ['km', 'th', 'prs'];

const isObject = (value) => typeof value === 'object' && value !== null;
const merged = (base, own) =>
  Object.fromEntries(
    Object.keys({ ...base, ...own }).map((key) => [
      key,
      isObject(base[key]) && isObject(own[key]) ? merged(base[key], own[key]) : (own[key] ?? base[key]),
    ]),
  );

/** Their plural forms, of those of English. */
const FORMS = { km: ['other'], th: ['other'], prs: ['one', 'other'] };

function withForms(value, forms) {
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => {
    const [, form] = /_(one|other)$/.exec(key) ?? [];
    return !form || forms.includes(form);
  });
  return Object.fromEntries(kept.map(([key, each]) => [key, withForms(each, forms)]));
}

/** The whole catalogue of one of them. */
export function catalogueOf(tag) {
  const { _language, ...own } = read(new URL(`${tag}.json`, import.meta.url));
  const { _language: _, ...words } = source();
  return { _language, ...withForms(merged(words, own), FORMS[tag]) };
}

/** Dates and counts as CLDR has them. */
export const DATES = read(new URL('dates.json', import.meta.url));
