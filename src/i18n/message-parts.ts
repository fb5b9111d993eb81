import type { MessageKey, Translator } from './translator.js';

/** Splits a message at its placeholders and inserts `parts`; `plain` converts the text between them. */
export function messageParts<T>(
  t: Translator,
  key: MessageKey,
  parts: Readonly<Record<string, T>>,
  plain: (words: string) => T,
): T[] {
  const names = Object.keys(parts);
  const marks = Object.fromEntries(names.map((name, index) => [name, `\ue000${index}\ue001`]));
  // split() puts the matches of the group at odd indexes.
  return t(key, marks)
    .split(/\ue000(\d+)\ue001/)
    .map((piece, index) => (index % 2 ? parts[names[Number(piece)]!]! : plain(piece)));
}
