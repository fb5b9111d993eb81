// Compiles the catalogues of locales/ for the files of the script tag: flat, in parts, and whole. Uses no Node API, because
// a test runs it in browsers.

/** The texts of a catalogue by dotted key, without its head. */
export function flatten(catalogue, path = '') {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, value]) =>
      key === '_language'
        ? []
        : typeof value === 'string'
          ? [[path + key, value]]
          : Object.entries(flatten(value, `${path}${key}.`)),
    ),
  );
}

/** Whether `own` covers this text of the source: it has the key, or all plural forms of its language. */
function hasInstead(own, key, language) {
  const [, base] = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key) ?? [];
  const categories = base ? new Intl.PluralRules(language).resolvedOptions().pluralCategories : [];
  return key in own || (categories.length > 0 && categories.every((category) => `${base}_${category}` in own));
}

/**
 * Makes the module of one part of a catalogue: the texts whose section `isWanted`, and as `en` those that only the source has.
 * Throws for a text that uses more of i18next than plain placeholders.
 */
export function compileWords(language, catalogue, source, isWanted) {
  const pick = (texts) =>
    Object.fromEntries(Object.entries(flatten(texts)).filter(([key]) => isWanted(key.split('.')[0])));
  const own = pick(catalogue);
  for (const [key, text] of Object.entries(own))
    if (/[{}]/.test(text.replace(/{{\w+}}/g, ''))) throw new Error(`${key}: “${text}” is more than plain placeholders`);
  const missing = Object.entries(pick(source)).filter(([key]) => !hasInstead(own, key, language));
  return { default: own, ...(missing.length > 0 && { en: Object.fromEntries(missing) }) };
}

/**
 * Shortens the catalogue's keys that occur literally in code (`written`). Keeps keys that code builds, and the suffixes of
 * plural and context.
 */
export function keyShortener(source, written) {
  const bases = new Set(Object.keys(flatten(source)).map((key) => key.split('_')[0]));
  const known = [...bases].filter((base) => written.has(base));
  const short = new Map(known.map((base, index) => [base, index.toString(36)]));
  return (key) => key.replace(/^[^_]*/, (base) => short.get(base) ?? base);
}
