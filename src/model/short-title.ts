const LONGEST = 500;
// Not by Intl.Segmenter, which Firefox lacked until 125. Flags in a row count as one; AM is drawn with the letter before it.
const JOINED = '\\p{M}\\p{Emoji_Modifier}\\p{Regional_Indicator}\\u{e0020}-\\u{e007f}ຳำ';
const LAST_GRAPHEME = new RegExp(`[^${JOINED}\\u200d](?:[${JOINED}]|\\u200d.?)*$`, 'su');

/** Shortens a title for display: unchanged up to `longest` characters, else cut between two graphemes. */
export function shortTitle(title: string, longest = LONGEST): { text: string; whole: boolean } {
  if (title.length <= longest) return { text: title, whole: true };
  const length = String.fromCodePoint(title.codePointAt(longest)!).length;
  const start = title.slice(0, longest + length).search(LAST_GRAPHEME);
  const last = start > 0 ? start : longest;
  // A longer grapheme is cut, but never inside a character, or after a Lao vowel without its letter.
  return { text: `${title.slice(0, last).replace(/(?:\p{Surrogate}|[ເ-ໄ])$/u, '')}…`, whole: false };
}
