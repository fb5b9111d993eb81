import { html } from 'lit';

const LAO = '[\u0e80-\u0eff]';
/** A consonant with its vowels and tone: between two of these a text may be cut without harm to its marks. */
const CLUSTER = '[ເ-ໄ]?[ກ-ຮໜ-ໟ][ະ-ຽ່-ໍ]*';
/** ຮສສ, but not ຂອງ, whose middle letter is a vowel; and the country’s short name, which begins with such a one. */
const ACRONYM = `(?![ກ-ຮ][ວອ][ກ-ຮ](?!${LAO}))[ກ-ຯ]{2,5}(?: ລາວ)?(?!${LAO})`;
/** COVID-19, SDG 16 */
const NUMBERED = '[A-Z]{2,8}[ -]\\d{1,4}(?!\\d)';
/** 1.234,5 */
const NUMBER = '\\d+(?:[.,:]\\d+)*';
/** 13–25, 11/2017, 020 5555 1234 */
const NUMBERS = `${NUMBER}(?:[ /–-]${NUMBER})`;
/** The word behind a number; where Lao runs on without a space, its beginning. A year may follow: 6 November 2017. */
const UNIT = `(?:%|(?:${CLUSTER}){1,5}(?!${LAO})|(?:${CLUSTER}){1,2}|\\p{sc=Latn}{1,10}(?![\\p{L}\\d]))(?: \\d{4}(?!\\d))?`;
const YEAR = '(?:19|20)\\d\\d(?!\\d)';
/** ຕ່າງໆ */
const REPEATED = `(?:${CLUSTER}){1,3} ?ໆ`;

// Two groups: what stands before, and what has to stay on one line.
const PIECES = new RegExp(
  `(^|[^\\p{L}\\p{M}\\p{N}]|(?=${REPEATED}))(${ACRONYM}|${NUMBERED}|(?!${YEAR} ?\\p{L})${NUMBERS}* ?${UNIT}|\\+ ?${NUMBERS}*|${NUMBERS}+|${REPEATED})`,
  'u',
);
/** A piece this long still fits a line of a box that is 240 pixels wide. */
const LONGEST_PIECE = 18;
/** No article has a paragraph this long. */
const LONGEST_TEXT = 20_000;

/** `text` in pieces, of which `keep` makes those that have to stay on one line. Together they are the same text. */
export function splitKept<T>(text: string, keep: (piece: string) => T): (string | T)[] {
  if (text.length > LONGEST_TEXT) return [text];
  return text
    .split(PIECES)
    .map((piece, index) => (index % 3 === 2 && piece.length <= LONGEST_PIECE ? keep(piece) : piece));
}

/**
 * A text for the page in which acronyms, phone numbers, and a number and its unit stay on one line. Firefox breaks ຮສ|ສ,
 * Chromium 3|ວັນ, all engines before ໆ, and only `white-space: nowrap` stops all of them.
 */
export function keepTogether(text: string): unknown {
  const pieces = splitKept(text, (piece) => html`<span class="keep">${piece}</span>`);
  return pieces.length === 1 ? text : pieces;
}
