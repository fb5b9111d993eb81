const LONGEST = 500;

/** Shortens a title for display: unchanged up to `longest` characters, else cut between two graphemes. */
export function shortTitle(title: string, longest = LONGEST): { text: string; whole: boolean } {
  if (title.length <= longest) return { text: title, whole: true };
  const head = title.slice(0, longest + 32);
  const last =
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(head).containing(longest)?.index || longest;
  // A longer grapheme is cut, but never inside a character, or after a Lao vowel without its letter.
  return { text: `${title.slice(0, last).replace(/(?:\p{Surrogate}|[ເ-ໄ])$/u, '')}…`, whole: false };
}
