// Controls, bidi overrides and isolates, zero-width space, word joiner, byte order mark. Zero-width joiners are kept,
// because emoji, Khmer and Persian need them.
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;
// UAX 15's safe limit, far more marks than any language puts on a letter. The time to compose marks grows with the square
// of their number: a megabyte of them would block the page for hours.
const MOST_MARKS = 30;
const PILE = /\p{M}{31}/u;

// Authors need these marks inside running text; addresses and names do not.
const DIRECTION_MARKS = /[\u061c\u200e\u200f]/g;

/** Removes control and bidi characters and excess marks, and normalises to NFC. Keeps line breaks. */
export function cleanText(text: string): string {
  return cleanPiece(text.replace(DIRECTION_MARKS, '')).trim();
}

/** Does the same for a fragment of running text, but keeps the space around it and direction marks. */
export function cleanPiece(text: string): string {
  if (!/[^\t\n\r\x20-\x7e]/.test(text)) return text;
  return cutPiles(visible(text).normalize('NFC')); // composing may split one mark into two
}

/** Removes control characters and excess marks from text with addresses in it: a server knows its pages by their exact letters. */
export const visible = (text: string): string => cutPiles(text.replace(INVISIBLE, ''));

/** Does the same for one address, which has no direction marks. */
export const cleanAddress = (address: string): string => visible(address.replace(DIRECTION_MARKS, '')).trim();

// Goes mark by mark, because a pattern that matches a whole pile overflows the stack at a few megabytes.
function cutPiles(text: string): string {
  if (!PILE.test(text)) return text;
  let [height, end] = [0, 0];
  return text.replace(/\p{M}/gu, (mark, at: number) => {
    height = at === end ? height + 1 : 1;
    end = at + mark.length;
    return height > MOST_MARKS ? '' : mark;
  });
}
