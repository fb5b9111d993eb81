const LONGEST = 500;
// Not Intl.Segmenter, which Firefox lacks until 125. AM is drawn with the letter before it.
const GRAPHEME =
  /\p{Regional_Indicator}{2}|.(?:[\p{M}\p{Emoji_Modifier}\u{e0020}-\u{e007f}ຳำ]|\u200d\p{Extended_Pictographic}?)*/gsu;

/** Shortens a title for display: unchanged up to `longest` characters, else cut between two graphemes. */
export function shortTitle(title: string, longest = LONGEST): { text: string; whole: boolean } {
  if (title.length <= longest) return { text: title, whole: true };
  let last = 0;
  for (const { length } of title.slice(0, longest + 2).match(GRAPHEME)!) {
    if (last + length > longest) break;
    last += length;
  }
  // A longer grapheme is cut, but never inside a character, or after a Lao vowel without its letter.
  return { text: `${title.slice(0, last || longest).replace(/(?:\p{Surrogate}|[ເ-ໄ])$/u, '')}…`, whole: false };
}
