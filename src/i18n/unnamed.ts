import { lookupLanguage } from './language.js';

const TAG = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;
const DEEPEST = 64;
/** A hostile document could name thousands. */
const MOST = 50;

const named = new Set<string>();

/** What to wait for before a raw document is shown: the names of languages that have no words here. Never rejects. */
export function namesFor(input: unknown): Promise<void> | undefined {
  const tags = [...new Set(unnamedIn(input, '', 0))].filter((tag) => !named.has(tag)).slice(0, MOST - named.size);
  if (tags.length === 0) return undefined;
  for (const tag of tags) named.add(tag);
  return import('./names.js').then(
    ({ addNamesOf }) => addNamesOf(tags),
    () => {}, // the reader sees tags
  );
}

function* unnamedIn(value: unknown, key: string, depth: number): Generator<string> {
  if (typeof value === 'string') {
    if (/^languages?$/.test(key) && isUnnamed(value)) yield value;
    return;
  }
  if (typeof value !== 'object' || !value || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const each of value) yield* unnamedIn(each, key, depth + 1);
    return;
  }
  const entries = Object.entries(value);
  const isPerLanguage = entries.every(([name]) => TAG.test(name) && name !== 'id');
  for (const [name, each] of entries) {
    if (isPerLanguage && isUnnamed(name)) yield name;
    yield* unnamedIn(each, name, depth + 1);
  }
}

const isUnnamed = (tag: string): boolean => TAG.test(tag) && !lookupLanguage(tag);
