const LONGEST = 500;

/** A title as it is shown: whole up to `longest` characters, else cut between two graphemes. */
export function shortTitle(title: string, longest = LONGEST): { text: string; whole: boolean } {
  if (title.length <= longest) return { text: title, whole: true };
  const head = title.slice(0, longest + 32);
  const last =
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(head).containing(longest)?.index || longest;
  // Of a grapheme that is longer a part is shown, but no half of a character, and no Lao vowel without its letter.
  return { text: `${title.slice(0, last).replace(/(?:\p{Surrogate}|[ເ-ໄ])$/u, '')}…`, whole: false };
}
