const LONGEST = 500;

/** A title as it is shown: whole up to 500 characters, else cut between two graphemes. */
export function shortTitle(title: string): { text: string; whole: boolean } {
  if (title.length <= LONGEST) return { text: title, whole: true };
  const head = title.slice(0, LONGEST + 32);
  const last =
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(head).containing(LONGEST)?.index || LONGEST;
  return { text: `${title.slice(0, last)}…`, whole: false };
}
