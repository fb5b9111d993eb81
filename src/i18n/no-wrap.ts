import { html } from 'lit/html.js';

const LAO = '[\u0e80-\u0eff]';
const CONSONANT = '[ກ-ຮໜ-ໟ]';
const FINAL = '[ກງຍດບນມວ]';
const MARK = '[ະ-ຽ່-ໍ]';
/** A syllable: with a vowel before it, ເດັກ, or above it, ຫຼາຍ and ຄວາມ, or between its consonants, ຂອງ. */
const SYLLABLE = `(?:[ເ-ໄ]ຫ?${CONSONANT}${MARK}*|[ກຂຄສຫ]?${CONSONANT}${MARK}+|${CONSONANT}[ອວ](?=${CONSONANT}))(?:[ຍວອ](?!${MARK}))?(?:${FINAL}(?!${MARK}|[ວອ]${FINAL}))?`;
/** ຮສສ, but not ຂອງ, whose middle letter is a vowel; and the country’s short name, which begins with an acronym. */
const ACRONYM = `(?![ກ-ຮ][ວອ][ກ-ຮ](?!${LAO}))[ກ-ຯ]{2,5}(?: ລາວ)?(?!${LAO})`;
/** COVID-19, SDG 16 */
const NUMBERED = '[A-Z]{2,8}[ -]\\d{1,4}(?!\\d)';
/** 1.234,5, in the digits of any language. */
const NUMBER = '\\p{Nd}+(?:[.,:]\\p{Nd}+)*';
/** 13–25, 11/2017, 020 5555 1234 */
const NUMBERS = `${NUMBER}(?:[ /–-]${NUMBER})`;
/** The Lao word after a number, or its beginning; in Latin letters a short unit (km, °C), and the month of a date with its year. */
const UNIT = `(?:%|(?:${SYLLABLE}){1,3}(?!${LAO})|(?:[ກ-ຮ]ະ)?${SYLLABLE}|°?\\p{sc=Latn}{1,2}(?![\\p{L}\\d])|\\p{sc=Latn}{1,10}(?= \\d{4}(?!\\d)))(?: \\d{4}(?!\\d))?`;
/** 3 days: other words only after one digit, or lines of English and Vietnamese have holes. */
const FEW = '\\p{Nd} ?\\p{sc=Latn}{1,10}(?![\\p{L}\\d])';
const YEAR = '(?:19|20)\\d\\d(?!\\d)';
/** Words missing in the dictionaries of browsers, which break them in the wrong places: `npm run lao-lines`. */
const WORD = `(?:${[
  'ເຄື່ອນຍ້າຍ|ຖິ່ນຖານ|ອົບພະຍົບ|ປະຊາກອນ|ສະຫວັດດີການ|ສະໜັບສະໜູນ|ມະນຸດສະທຳ|ປຶກສາຫາລື|ສຳມະນາ|ກອງປະຊຸມ',
  'ສະຫະປະຊາຊາດ|ສະຫະລັດ|ສາທາລະນະລັດ|ປະຊາທິປະໄຕ|ຫວຽດນາມ|ວຽງຈັນ|ລາວກາຍ|ອາຊີ',
  'ປະສິດທິຜົນ|ຍືນຍົງ|ຕົ້ນສະບັບ|ຫຍໍ້ທໍ້|ທະວີ|ວາລະ|ແລ້ວ',
  'ຄ້າມະນຸດ|ເຄາະຮ້າຍ|ສິ່ງທ້າທາຍ|ອຳນາດການປົກຄອງ|ພັກພິງ|ຕາເວັນອອກ|ສະລັບສັບຊ້ອນ|ລວມທັງ|ແນວທາງ|(?:ເດັກ|ແມ່)ຍິງ|ຕົວເລກ|ປົກປ້ອງ|ປ້ອງກັນ',
  'ຈຸດປະສົງ|ຢ້ຽມຢາມ|ເຂົ້າຮ່ວມ|ແລກປ່ຽນ|ຫົວໜ້າ|ຄຸ້ມຄອງ|ຊ່ວຍເຫຼືອ|ບຸລິມະສິດ',
].join('|')})`;
const CLOSING = '[.,;:!?)”’…]';
/** ຕ່າງໆ, and the end of a Lao sentence or bracket. */
const ENDING = `(?:${SYLLABLE}){1,2}(?: ?ໆ|${CLOSING})`;

// Reads a text from its beginning, so that a piece begins where a word or a syllable does. The group is what to keep on one line
// with its punctuation; other words, syllables and signs pass one by one.
const PARTS = new RegExp(
  `([(“‘]?(?:${WORD}|${ENDING}|${ACRONYM}|${NUMBERED}|(?!${YEAR} ?\\p{L})${NUMBERS}* ?${UNIT}|${FEW}|\\+ ?${NUMBERS}*|${NUMBERS}+)${CLOSING}*)|${SYLLABLE}|(?:(?!${LAO})[\\p{L}\\p{M}\\p{N}])+\\+?|[^]`,
  'gu',
);
/** The longest piece that fits a line in a box 240 pixels wide; in a heading, `SHORT`. */
export const LONGEST_PIECE = 18;
const SHORT = 10;
// Marks have no width: ສະຫວັດດີການ is nine letters wide.
const isLong = (piece: string): boolean => piece.replace(/\p{M}/gu, '').length > SHORT;
/** In every piece. */
const MAY_BE_KEPT = /[\p{Nd}\u0e80-\u0eff]/u;
/** Longer than a paragraph of any article. */
const LONGEST_TEXT = 20_000;

/** Letters that are written from right to left. */
export const RTL = /[\u0590-\u08ff]/;
/** Among these, phone numbers and addresses: their groups would be drawn in another order, and the reader would dial another number. */
const APART = /([^\s@]{1,64}[@/]\S+\w|[+(]{0,2}\p{Nd}[\p{Nd} ().-]{1,30}\p{Nd})/u;

/**
 * Splits `text` into pieces and passes those that must stay on one line to `keep`; of a text with letters from right to left, those
 * that must stay from left to right. Never returns two plain pieces in a row; joined, the pieces are the same text.
 */
export function splitNoWrap<T>(text: string, keep: (piece: string) => T): (string | T)[] {
  if (text.length > LONGEST_TEXT) return [text];
  if (RTL.test(text)) return text.split(APART).flatMap((part, index) => (index % 2 ? keep(part) : part || []));
  if (!MAY_BE_KEPT.test(text)) return [text];
  const pieces: (string | T)[] = [];
  let plain = '';
  text.replace(PARTS, (part, piece = '') => {
    // Keep at least the number if it fits without the word after it.
    const kept = piece.length > LONGEST_PIECE ? piece.replace(/ ?\p{L}.*/su, '') : piece;
    if (!kept || kept.length > LONGEST_PIECE) return (plain += part);
    if (plain) pieces.push(plain);
    pieces.push(keep(kept));
    return (plain = part.slice(kept.length));
  });
  if (plain || pieces.length === 0) pieces.push(plain);
  return pieces;
}

const templates = new Map<string, TemplateStringsArray>();
/** A page has a few dozen; a hostile feed could produce a new one for each text. */
const MOST_TEMPLATES = 1000;

// Makes one static template per text. Passing each piece to Lit as a value would take several times the work and memory of
// the text.
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
 * Renders a text so that acronyms, phone numbers, and a number and its unit stay on one line. Chromium breaks 3|ວັນ, Firefox
 * breaks ຮສ|ສ and between Lao and a full stop, all engines break before ໆ, and only `white-space` prevents all of these.
 */
export function noWrap(text: string): unknown {
  if (!kept.has(text)) {
    if (text.length > LONGEST_KEPT) return inPieces(text);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, inPieces(text));
  }
  return kept.get(text);
}

// Cached because widgets share texts, and splitting a Lao text takes as long as rendering it.
const kept = new Map<string, unknown>();
const MOST_KEPT = 200;
const LONGEST_KEPT = 500;

function inPieces(text: string): unknown {
  const pieces = splitNoWrap(text, (piece) => ({ piece }));
  if (pieces[0] === text) return text;
  const dir = RTL.test(text) ? ' dir="ltr"' : '';
  const markup = pieces.map((each) => {
    if (typeof each === 'string') return escaped(each);
    const { piece } = each;
    return `<span class="${piece.length > LONGEST_PIECE ? 'long' : isLong(piece) ? 'keep long' : 'keep'}"${dir}>${escaped(piece)}</span>`;
  });
  // Wrapped in one element, because each piece would be a flex item of its own.
  return html(templateOf(`<span>${markup.join('')}</span>`));
}
