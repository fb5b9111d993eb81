import { html } from 'lit/html.js';

const LAO = '[\u0e80-\u0eff]';
/** A consonant with its vowels and tone: between two of these a text may be cut without harm to its marks. */
const CLUSTER = '[ເ-ໄ]?[ກ-ຮໜ-ໟ][ະ-ຽ່-ໍ]*';
/** ຮສສ, but not ຂອງ, whose middle letter is a vowel; and the country’s short name, which begins with such a one. */
const ACRONYM = `(?![ກ-ຮ][ວອ][ກ-ຮ](?!${LAO}))[ກ-ຯ]{2,5}(?: ລາວ)?(?!${LAO})`;
/** COVID-19, SDG 16 */
const NUMBERED = '[A-Z]{2,8}[ -]\\d{1,4}(?!\\d)';
/** 1.234,5, in the digits of any language. */
const NUMBER = '\\p{Nd}+(?:[.,:]\\p{Nd}+)*';
/** 13–25, 11/2017, 020 5555 1234 */
const NUMBERS = `${NUMBER}(?:[ /–-]${NUMBER})`;
/** The word behind a number; where Lao runs on without a space, its beginning. A year may follow: 6 November 2017. */
const UNIT = `(?:%|(?:${CLUSTER}){1,5}(?!${LAO})|(?:${CLUSTER}){1,2}|\\p{sc=Latn}{1,10}(?![\\p{L}\\d]))(?: \\d{4}(?!\\d))?`;
const YEAR = '(?:19|20)\\d\\d(?!\\d)';
/** Words that dictionaries of Chromium and Firefox do not know: they cut them into pieces that are none. */
const WORD = `(?:${[
  'ເຄື່ອນຍ້າຍ|ຖິ່ນຖານ|ອົບພະຍົບ|ປະຊາກອນ|ສະຫວັດດີການ|ສະໜັບສະໜູນ|ມະນຸດສະທຳ|ປຶກສາຫາລື|ສຳມະນາ|ປະຊຸມ',
  'ສະຫະປະຊາຊາດ|ສະຫະລັດ|ສາທາລະນະລັດ|ປະຊາທິປະໄຕ|ຫວຽດນາມ|ວຽງຈັນ|ລາວກາຍ|ອາຊີ',
  'ປະສິດທິຜົນ|ຍືນຍົງ|ຕົ້ນສະບັບ|ທະວີ|ຫຍໍ້ທໍ້|ວາລະ|ແລ້ວ',
].join('|')})`;
const CLOSING = '[.,;:!?)”’…]';
/** ຕ່າງໆ, and the end of a Lao sentence or bracket. */
const ENDING = `(?:${CLUSTER}){1,3}(?: ?ໆ|${CLOSING})`;

// Two groups: what stands before, and what has to stay on one line, its punctuation with it.
const PIECES = new RegExp(
  `(^|[^\\p{L}\\p{M}\\p{N}]|(?=${ENDING}|${WORD}))([(“‘]?(?:${WORD}|${ACRONYM}|${NUMBERED}|(?!${YEAR} ?\\p{L})${NUMBERS}* ?${UNIT}|\\+ ?${NUMBERS}*|${NUMBERS}+|${ENDING})${CLOSING}*)`,
  'u',
);
/** A piece this long still fits a line of a box that is 240 pixels wide; beyond `SHORT` not one of a heading. */
const LONGEST_PIECE = 18;
const SHORT = 10;
// A mark takes no room: ສະຫວັດດີການ is nine letters wide.
const isLong = (piece: string): boolean => piece.replace(/\p{M}/gu, '').length > SHORT;
/** No article has a paragraph this long. */
const LONGEST_TEXT = 20_000;

/**
 * `text` in pieces, of which `keep` makes those that have to stay on one line; never two others in a row. Together they are
 * the same text.
 */
export function splitNoWrap<T>(text: string, keep: (piece: string) => T): (string | T)[] {
  if (text.length > LONGEST_TEXT) return [text];
  const pieces: (string | T)[] = [];
  let plain = '';
  text.split(PIECES).forEach((part, index) => {
    // A number that would fit is kept without the word behind it.
    const kept = part.length > LONGEST_PIECE ? part.replace(/ ?\p{L}.*/su, '') : part;
    if (index % 3 < 2 || !kept || kept.length > LONGEST_PIECE) return void (plain += part);
    if (plain) pieces.push(plain);
    pieces.push(keep(kept));
    plain = part.slice(kept.length);
  });
  if (plain || pieces.length === 0) pieces.push(plain);
  return pieces;
}

const templates = new Map<string, TemplateStringsArray>();
/** A page has a few dozen; a feed made for it could have a new one for each text, without end. */
const MOST_TEMPLATES = 1000;

// One template for each text, as if it were written out: for each piece that is a value Lit keeps account, and walks to its
// place, which takes several times the work and memory of the text.
function templateOf(markup: string): TemplateStringsArray {
  let template = templates.get(markup);
  if (!template) {
    const strings = [markup];
    template = Object.assign(strings, { raw: strings });
    if (templates.size >= MOST_TEMPLATES) templates.clear();
    templates.set(markup, template);
  }
  return template;
}

const escaped = (text: string): string => text.replace(/[&<>\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A text for the page in which acronyms, phone numbers, and a number and its unit stay on one line. Chromium breaks 3|ວັນ,
 * Firefox ຮສ|ສ and between Lao and a full stop, all engines before ໆ, and only `white-space` stops all of them.
 */
export function noWrap(text: string): unknown {
  if (!kept.has(text)) {
    if (text.length > LONGEST_KEPT) return inPieces(text);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, inPieces(text));
  }
  return kept.get(text);
}

// The words of a page are in each of its widgets; to find the pieces of a Lao text takes as long as to show it.
const kept = new Map<string, unknown>();
const MOST_KEPT = 200;
const LONGEST_KEPT = 500;

function inPieces(text: string): unknown {
  const pieces = splitNoWrap(text, (piece) => ({ piece }));
  // What is written from the right draws the groups of a number from there, too, and whoever reads it off dials another one.
  const dir = /[\u0590-\u08ff]/.test(text) ? ' dir="ltr"' : '';
  if (pieces[0] === text) return text;
  const markup = pieces.map((piece) =>
    typeof piece === 'string'
      ? escaped(piece)
      : `<span class="${isLong(piece.piece) ? 'keep long' : 'keep'}"${dir}>${escaped(piece.piece)}</span>`,
  );
  // One element around them all: each would be an item of its own in a flex box.
  return html(templateOf(`<span>${markup.join('')}</span>`));
}
