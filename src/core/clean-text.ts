// Controls, bidi overrides and isolates, zero-width space, word joiner, byte order mark. The zero-width joiners stay:
// emoji, Khmer and Persian need them.
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;
// As many marks as UAX 15 calls safe, far more than any language puts on a letter: the time to compose them grows with
// the square of their number, and a megabyte of them would hold up the page for hours.
const MOST_MARKS = 30;
const PILE = /\p{M}{31}/u;

// They set no direction but their own: in a text their author needs them, in an address or a name of ours nobody does.
const DIRECTION_MARKS = /[\u061c\u200e\u200f]/g;

/** Text without control and bidi characters and without heaps of marks, in NFC. Line breaks stay. */
export function cleanText(text: string): string {
  return cleanPiece(text.replace(DIRECTION_MARKS, '')).trim();
}

/** The same for a piece of a running text: the space around it and marks of direction stay. */
export function cleanPiece(text: string): string {
  if (!/[^\t\n\r\x20-\x7e]/.test(text)) return text;
  const composed = cutPiles(text.replace(INVISIBLE, '')).normalize('NFC');
  return cutPiles(composed); // composing may take one mark apart into two
}

// Mark by mark: a pattern that takes the whole of a pile overflows the stack at a few megabytes.
function cutPiles(text: string): string {
  if (!PILE.test(text)) return text;
  let [height, end] = [0, 0];
  return text.replace(/\p{M}/gu, (mark, at: number) => {
    height = at === end ? height + 1 : 1;
    end = at + mark.length;
    return height > MOST_MARKS ? '' : mark;
  });
}
