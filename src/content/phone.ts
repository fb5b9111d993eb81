/** A phone number as it is written: what to dial, and the extension to ask for or to key in. */
export interface PhoneNumber {
  /** Digits, with a + before a country code. */
  dial: string;
  extension?: string;
}

const DIAL = /^\+?\d{3,15}$/;
const EXTENSION_WORD = 'ext(?:ension)?|x|#|poste|máy lẻ|nhánh|ຕໍ່|ต่อ|បន្ត|доб|داخلی|تحويلة|内線|分机';
/** A number; words may stand around it, and before or behind it no other digits but an extension's: “021 267734 ext. 12”. */
const WRITTEN = new RegExp(
  `^[^\\d+]*?([+(\\d][\\d\\s().·+-]*\\d)(?:[\\s,;(-]*(?:${EXTENSION_WORD})[\\s.:]*(\\d{1,7}))?[^\\d]*$`,
  'iu',
);
/** The zero that is left out behind a country code: “+856 (0)21 …”. */
const TRUNK_ZERO = /^((?:\+\s?|00)\d{1,3}|\((?:\+|00)\d{1,3}\))[\s.-]*\(0\)/;
/** “115 113”: two lines to call, also where a document calls them one. Toll-free numbers, “1800 1234”, are longer. */
const SHORT_NUMBERS = /^[1-9]\d\d(?:\D+\d{3})+$/;
/** Characters; no number is as long with all that stands around it. */
const LONGEST = 100;
/** Digits before those of a text without country code: that code and an area. */
const MOST_BEFORE = 5;

/**
 * Reads a phone number as people write it, in the digits of any language. Nothing where it may be two numbers or another one:
 * “115 113”, “021 267734/5”.
 */
export function readPhoneNumber(text: string): PhoneNumber | undefined {
  const { written = '', extension } = partsOf(text);
  const dial = written.replace(/[\s().·-]/g, '').replace(/^00(?=\d{7})/, '+');
  return DIAL.test(dial) && !mayBeSeveral(written) ? { dial, extension } : undefined;
}

/** Whether a call to `dial` reaches the number that `text` shows. */
export function isDialled(text: string, dial: string): boolean {
  const { written, extension } = partsOf(text);
  const [number = '', ext = extension] = dial.split(';ext=');
  if (!written || ext !== extension) return false;
  const [shown, called] = [written, number].map((number) => number.replace(/\D/g, '').replace(/^00/, '')) as [
    string,
    string,
  ];
  if (shown === called) return !SHORT_NUMBERS.test(written);
  // Without a country code it may have been written for those who live there. What has one says all of it.
  const local = shown.replace(/^0/, '');
  return (
    !/^[\s(]*(?:\+|00)/.test(written) &&
    dial.startsWith('+') &&
    local.length > 4 &&
    called.endsWith(local) &&
    called.length - local.length <= MOST_BEFORE
  );
}

function partsOf(text: string): { written?: string; extension?: string } {
  const [, number = '', extension] = (text.length <= LONGEST && WRITTEN.exec(plain(text))) || [];
  const written = number.replace(TRUNK_ZERO, '$1');
  // Another zero in brackets, or a plus within, leaves open what is to be dialled.
  return /\(0\)|\d.*\+/.test(written) ? {} : { written, extension };
}

/** Digits of all languages as ours, signs that look alike as one. */
function plain(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0)!;
      // In every script of today its zero ends with 0 or 6 where the sixteenth is counted.
      const first = code & ~15;
      return String(code - first - (/\p{Nd}/u.test(String.fromCodePoint(first)) ? 0 : 6));
    })
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\uff0b/g, '+')
    .replace(/[\u00a0\u2007\u202f]/g, ' ');
}

// Help lines are short: groups of three or four digits may be a number each. One that is longer and of unlike groups is not.
function mayBeSeveral(written: string): boolean {
  if (/^[\s(]*[+0]/.test(written)) return false;
  const groups = written.split(/\D+/).filter(Boolean);
  if (groups.length < 2 || groups.some(({ length }) => length < 3 || length > 4)) return false;
  return groups.join('').length < 9 || groups.every(({ length }) => length === groups[0]!.length);
}
