import type { Translator } from './translator.js';

/** A count with the thousands of the translator's language grouped. Not for years. */
export function formatCount(count: number, t: Translator): string {
  const [whole = '', fraction] = String(count).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, t('number.group'));
  return fraction === undefined ? grouped : grouped + t('number.decimal') + fraction;
}

/** “A, B and C” in the translator's language. */
export function formatList(items: readonly string[], t: Translator): string {
  if (items.length < 2) return items.join('');
  return items.slice(0, -1).join(t('list.separator')) + t('list.last') + items.at(-1);
}
