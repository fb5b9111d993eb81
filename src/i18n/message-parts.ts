import type { MessageKey, Translator } from './translator.js';

/** A message with `parts` in its placeholders, in pieces; `plain` makes one of the words between them. */
export function messageParts<T>(
  t: Translator,
  key: MessageKey,
  parts: Readonly<Record<string, T>>,
  plain: (words: string) => T,
): T[] {
  const names = Object.keys(parts);
  const marks = Object.fromEntries(names.map((name, index) => [name, `\ue000${index}\ue001`]));
  // split() puts what the group matched at every odd place.
  return t(key, marks)
    .split(/\ue000(\d+)\ue001/)
    .map((piece, index) => (index % 2 ? parts[names[Number(piece)]!]! : plain(piece)));
}
