// Checks of a catalogue that need no knowledge of the language. Every function returns its faults as sentences.

/** The strings of a nested object, by dotted path, without the head of a catalogue. */
export function strings(value, path = '') {
  if (path === '_language') return [];
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => strings(child, path ? `${path}.${key}` : key));
}

const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;

const PRECISION_SUFFIX = /_(day|month|year)$/;

/** A key without the suffix of its plural or of a date's precision. */
export const baseKey = (key) => key.replace(PLURAL_SUFFIX, '').replace(PRECISION_SUFFIX, '');

const baseKeys = (catalogue) => new Set(strings(catalogue).map(([key]) => baseKey(key)));

/** Keys that only one of two catalogues has; plural forms count as one key. */
export function keyFaults(source, other) {
  const ours = baseKeys(source);
  const theirs = baseKeys(other);
  return [
    ...[...ours].filter((key) => !theirs.has(key)).map((key) => `${key} is missing`),
    ...[...theirs].filter((key) => !ours.has(key)).map((key) => `${key} is unknown`),
  ];
}

// A month can be a name or a number, depending on the language.
const SAME_VALUE = { monthNumber: 'month' };

/** The names inside `{{…}}`, sorted. */
export function placeholders(text) {
  const names = [...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map(([, name]) => SAME_VALUE[name] ?? name);
  return [...new Set(names)].sort();
}

/** Strings whose placeholders differ from the source, or are broken. */
export function placeholderFaults(source, other) {
  const wanted = new Map(strings(source).map(([key, text]) => [baseKey(key), placeholders(text).join(' ')]));
  return strings(other).flatMap(([key, text]) => {
    const faults = [];
    const found = placeholders(text).join(' ');
    if (wanted.has(baseKey(key)) && wanted.get(baseKey(key)) !== found) {
      faults.push(`${key} has the placeholders “${found}” instead of “${wanted.get(baseKey(key))}”`);
    }
    if (/[{}]/.test(text.replace(/\{\{[A-Za-z]+\}\}/g, ''))) faults.push(`${key} has a broken placeholder`);
    return faults;
  });
}

/** Plural keys of the source that do not have exactly the forms the language needs. */
export function pluralFaults(source, catalogue, language) {
  const plurals = new Set(
    strings(source)
      .filter(([key]) => PLURAL_SUFFIX.test(key))
      .map(([key]) => baseKey(key)),
  );
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
  const keys = strings(catalogue).map(([key]) => key);
  return [...plurals].flatMap((base) => {
    const found = keys
      .filter((key) => baseKey(key) === base)
      .map((key) => (key === base ? 'none' : key.slice(base.length + 1)))
      .toSorted();
    return found.join() === needed.join() ? [] : [`${base} has the forms ${found}, ${language} needs ${needed}`];
  });
}

const MARKS = new Set(['V', 'V2', 'C', 'U']);

/** Keys of the source without a note, notes without a key, and incomplete notes. */
export function noteFaults(source, notes) {
  const entries = new Map();
  const collect = (value, path) => {
    if (typeof value !== 'object' || value === null || 'note' in value) entries.set(path, value);
    else for (const [key, child] of Object.entries(value)) collect(child, path ? `${path}.${key}` : key);
  };
  collect(notes, '');
  const keys = baseKeys(source);
  return [
    ...[...keys].filter((key) => !entries.has(key)).map((key) => `${key} has no note`),
    ...[...entries.keys()].filter((key) => !keys.has(key)).map((key) => `${key} is a note without a key`),
    ...[...entries].flatMap(([key, entry]) => [
      ...(typeof entry?.note === 'string' && entry.note.trim() ? [] : [`${key} has an empty note`]),
      ...['vi', 'lo']
        .filter((language) => !MARKS.has(entry?.[language]))
        .map((language) => `${key} has no mark for ${language}`),
    ]),
  ];
}

/** Zero-width joiners between letters of scripts that are written with them. */
const JOINERS = /(?<=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}\p{M}])[\u200c\u200d]/gu;

const RULES = [
  ['is not in Unicode NFC', (text) => text !== text.normalize('NFC')],
  // Format characters (zero-width space, joiners, direction marks, soft hyphen), control characters, unusual spaces.
  ['has an invisible character', /(?!\n)[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u034f\u115f\u1160\u3164]|(?! )\p{Zs}/u],
  ['has a straight quotation mark', /["'`]/],
  ['is empty', (text) => text.trim() === ''],
];

// NFC does not unify these, so a search for one form never finds the other.
const LAO_RULES = [
  ['has a Thai letter', /[\u0e00-\u0e7f]/],
  ['has ໆ', /\u0ec6/],
  ['writes ຳ in two characters', /\u0ecd[\u0ec8-\u0ecb]?\u0eb2|[\u0ec8-\u0ecb]\u0ecd\u0eb2/],
  ['writes ໜ in two characters', /\u0eab\u0e99/],
  ['writes ໝ in two characters', /\u0eab\u0ea1/],
  ['writes ຫລ for ຫຼ', /\u0eab\u0ea5/],
  ['writes ແ in two characters', /\u0ec0\u0ec0/],
  ['has a tone mark before its vowel', /[\u0ec8-\u0ecb][\u0eb1\u0eb4-\u0ebc\u0ecd]/],
  ['has ແລະ without spaces round it', /[^\s]ແລະ|ແລະ[^\s]/u],
];

/** Spelling faults of a text that rules can detect. */
export function spellingFaults(text, language) {
  const rules = language === 'lo' ? [...RULES, ...LAO_RULES] : RULES;
  const seen = language === 'lo' || language === 'vi' ? text : text.replace(JOINERS, '');
  return rules.filter(([, rule]) => (rule instanceof RegExp ? rule.test(seen) : rule(seen))).map(([fault]) => fault);
}
