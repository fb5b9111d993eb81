import type { Translator } from './translator.js';

/** A count with the thousands of the translator's language grouped. Not for years. */
export function formatCount(count: number, t: Translator): string {
  const [whole = '', fraction] = String(count).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, t('number.group'));
  return fraction === undefined ? grouped : grouped + t('number.decimal') + fraction;
}

/** “A, B and C” in the translator's language, in pieces, so that an item may be markup; join them for plain text. */
export function formatList<T>(items: readonly T[], t: Translator): (T | string)[] {
  return items.flatMap((item, index) =>
    index === 0 ? [item] : [t(index === items.length - 1 ? 'list.last' : 'list.separator'), item],
  );
}
