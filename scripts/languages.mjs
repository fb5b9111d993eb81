// The languages of the interface: each catalogue of locales/ begins with what the language is beside its words, `_language`.
// What it leaves out comes from CLDR, by Node's own data.
import { readdirSync, readFileSync } from 'node:fs';

export const LOCALES = 'locales';
export const SOURCE = 'en';

const CALENDARS = ['gregorian', 'buddhist', 'persian'];
const REVIEWS = ['reviewed', 'machine'];
const KNOWN = ['autonym', 'dir', 'tags', 'digits', 'calendar', 'months', 'grouping', 'fonts', 'review'];
/** A tag is written as BCP 47 recommends: `zh-Hant`, `fa-AF`. */
const TAG = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

const isList = (value, isItem) => Array.isArray(value) && value.length > 0 && value.every(isItem);
const isText = (value) => typeof value === 'string' && value.trim() !== '';

/** What is wrong with a head, as sentences. */
function faultsOf(tag, head) {
  if (!TAG.test(tag)) return ['is not named after a BCP 47 tag, such as km or zh-Hant'];
  if (typeof head !== 'object' || head === null || Array.isArray(head))
    return ['has no head: “_language”: {"autonym": "…"}'];
  const { autonym, dir, tags, digits, calendar, months, grouping, fonts, review } = head;
  const unknown = Object.keys(head).filter((key) => !KNOWN.includes(key));
  return [
    ...unknown.map((key) => `_language.${key} is not known; known are ${KNOWN.join(', ')}`),
    ...(isText(autonym) ? [] : ['_language.autonym should be the name of the language in that language']),
    ...(dir === undefined || dir === 'ltr' || dir === 'rtl' ? [] : ['_language.dir should be ltr or rtl']),
    ...(tags === undefined || isList(tags, (each) => /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(each))
      ? []
      : ['_language.tags should be a list of BCP 47 tags']),
    ...(digits === undefined || (isText(digits) && [...digits].length === 10 && !/\P{Nd}/u.test(digits))
      ? []
      : ['_language.digits should be the ten digits, from 0 to 9']),
    ...(calendar === undefined || CALENDARS.includes(calendar)
      ? []
      : [`_language.calendar should be one of: ${CALENDARS.join(', ')}`]),
    ...(months === undefined || (isList(months, isText) && months.length === 12)
      ? []
      : ['_language.months should be the twelve months of its calendar']),
    ...(grouping === undefined ||
    (isList(grouping, (size) => Number.isInteger(size) && size > 0) && grouping.length < 3)
      ? []
      : ['_language.grouping should be [3], or [3, 2] for 12,34,567']),
    ...(fonts === undefined || isList(fonts, isText) ? [] : ['_language.fonts should be a list of names']),
    ...(review === undefined || REVIEWS.includes(review)
      ? []
      : [`_language.review should be one of: ${REVIEWS.join(', ')}`]),
  ];
}

/** The tag of a language in CLDR: its own, or the first of the tags that it answers to. */
const inCldr = (tag, tags = []) => [tag, ...tags].find((each) => Intl.DateTimeFormat.supportedLocalesOf([each])[0]);

/** What CLDR has for a language; nothing for one that it does not know. */
function cldrOf(locale) {
  if (!locale) return {};
  const { calendar, numberingSystem } = new Intl.DateTimeFormat(locale).resolvedOptions();
  const number = new Intl.NumberFormat(locale, { useGrouping: true });
  const groups = number
    .formatToParts(1e9)
    .filter(({ type }) => type === 'integer')
    .map(({ value }) => [...value].length);
  const own = new Intl.Locale(locale);
  return {
    dir: (own.getTextInfo?.() ?? own.textInfo)?.direction,
    digits: new Intl.NumberFormat(locale, { numberingSystem, useGrouping: false, minimumIntegerDigits: 10 })
      .format(123_456_789)
      .normalize(),
    calendar: { buddhist: 'buddhist', persian: 'persian' }[calendar] ?? 'gregorian',
    grouping: groups.at(-2) === groups.at(-1) ? [groups.at(-1)] : [groups.at(-1), groups.at(-2)],
  };
}

function monthsOf(locale, calendar) {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}`, { month: 'long', timeZone: 'UTC' });
  // Each month of a Solar Hijri year that began on 21 March 2025 has this day.
  return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2025, 3 + index, 10)));
}

function languageOf(tag, head) {
  const locale = inCldr(tag, head.tags);
  const { dir, digits, calendar, grouping } = { ...cldrOf(locale), ...head };
  const forms = {
    ...(digits && digits !== '0123456789' && { digits }),
    ...(grouping?.length > 1 && { grouping }),
    ...(calendar && calendar !== 'gregorian' && { calendar }),
    ...(calendar === 'persian' && { months: head.months ?? (locale && monthsOf(locale, calendar)) }),
  };
  return {
    tag,
    autonym: head.autonym,
    tags: head.tags ?? [],
    ...(dir === 'rtl' && { dir }),
    ...(Object.keys(forms).length > 0 && { forms }),
    ...(head.fonts && { fonts: head.fonts }),
    review: head.review ?? 'machine',
  };
}

/**
 * The languages, English last, and what is wrong with the catalogues, by file. A catalogue with a fault is left out, so that it
 * keeps no other from being built.
 */
export function readLanguages(folder = LOCALES) {
  const languages = [];
  const faults = [];
  const owners = new Map();
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'notes.json');
  for (const name of files.sort()) {
    const tag = name.slice(0, -'.json'.length);
    const fault = (problem) => faults.push({ file: `${folder}/${name}`, problem });
    try {
      const head = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))._language;
      const found = faultsOf(tag, head);
      found.forEach(fault);
      if (found.length > 0) continue;
      const language = languageOf(tag, head);
      for (const each of [tag, ...language.tags].map((one) => one.toLowerCase())) {
        if (owners.has(each)) fault(`answers to ${each}, as ${owners.get(each)} does`);
        else owners.set(each, tag);
      }
      languages.push(language);
    } catch (error) {
      fault(`cannot be read: ${error.message}`);
    }
  }
  const isSource = ({ tag }) => tag === SOURCE;
  return { languages: [...languages.filter((each) => !isSource(each)), ...languages.filter(isSource)], faults };
}

/** Their tags. */
export const languageTags = () => readLanguages().languages.map(({ tag }) => tag);

/** Other spellings of the tags, in lower case, by what they stand for: `lao` for `lo`, `zh-hant` for `zh-Hant`. */
export const tagsOf = (languages) =>
  Object.fromEntries(
    languages.flatMap(({ tag, tags }) =>
      [tag, ...tags].map((each) => [each.toLowerCase(), tag]).filter(([written]) => written !== tag),
    ),
  );

/** Whether a language is known by a tag of more than one part, so that tags have to be looked up part by part. */
export const hasHyphens = (languages) =>
  languages.some(({ tag, tags }) => [tag, ...tags].some((each) => each.includes('-')));

/** The names of all languages that CLDR knows, in one language, by tag. */
export function namesIn(tag, tags = []) {
  const names = new Intl.DisplayNames([inCldr(tag, tags) ?? SOURCE], { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const isCurrent = (code) => Intl.getCanonicalLocales(code)[0] === code;
  const codes = letters.flatMap((a) => letters.flatMap((b) => [a + b, ...letters.map((c) => a + b + c)]));
  const more = ['prs', 'fa-AF', 'pt-BR', 'sr-Latn', 'uz-Arab', 'zh-Hans', 'zh-Hant'];
  const named = [...codes.filter(isCurrent), ...more].flatMap((code) => {
    const name = names.of(code)?.normalize();
    return name ? [[code, name]] : [];
  });
  return Object.fromEntries(named);
}
