import { formsOf } from './forms.js';
import type { Translator } from './translator.js';

/** Formats a count with the grouping of the translator's language. Not for years. */
export function formatCount(count: number, t: Translator): string {
  const forms = formsOf(t);
  if (forms) return forms.count(count, t);
  const [whole = '', fraction] = String(count).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, t('number.group'));
  return fraction === undefined ? grouped : grouped + t('number.decimal') + fraction;
}

/** Formats a list (“A, B and C”) in the translator's language. Items may be markup; join the result for plain text. */
export function formatList<T>(items: readonly T[], t: Translator): (T | string)[] {
  return items.flatMap((item, index) =>
    index === 0 ? [item] : [t(index === items.length - 1 ? 'list.last' : 'list.separator'), item],
  );
}
