/** A phone number: the digits to dial, and the extension to ask for or to key in. */
export interface PhoneNumber {
  /** Digits, with a + before a country code. */
  dial: string;
  extension?: string;
}

const DIAL = /^\+?\d{3,15}$/;
const EXTENSION_WORD = 'ext(?:ension)?|x|#|poste|máy lẻ|nhánh|ຕໍ່|ต่อ|បន្ត|доб|داخلی|تحويلة|内線|分机';
/** A number. Words may surround it, but no other digits except those of an extension: “021 267734 ext. 12”. */
const WRITTEN = new RegExp(
  `^[^\\d+]*?([+(\\d][\\d\\s().·+-]*\\d)(?:[\\s,;(-]*(?:${EXTENSION_WORD})[\\s.:]*(\\d{1,7}))?[^\\d]*$`,
  'iu',
);
/** The zero that is omitted after a country code: “+856 (0)21 …”. */
const TRUNK_ZERO = /^((?:\+\s?|00)\d{1,3}|\((?:\+|00)\d{1,3}\))[\s.-]*\(0\)/;
/** “115 113”: two separate numbers, even if a document has them as one. Toll-free numbers, “1800 1234”, are longer. */
const SHORT_NUMBERS = /^[1-9]\d\d(?:\D+\d{3})+$/;
/** In characters; a number with its surrounding words is shorter. */
const LONGEST = 100;
/** Extra digits before a text without a country code: country and area code. */
const MOST_BEFORE = 5;

/**
 * Parses a phone number as people write it, in the digits of any language. Returns nothing for text that may be two numbers:
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
  // Without a country code, the text may be for local callers. With one, it must match completely.
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
  // A second zero in brackets, or a plus inside, makes the number ambiguous.
  return /\(0\)|\d.*\+/.test(written) ? {} : { written, extension };
}

/** Converts the digits of all languages to ASCII. */
export function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    // In every script of today, the hexadecimal code of the zero ends with 0 or 6.
    const first = code & ~15;
    return String(code - first - (/\p{Nd}/u.test(String.fromCodePoint(first)) ? 0 : 6));
  });
}

/** The same with signs that look alike as one. */
function plain(text: string): string {
  return westernDigits(text)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\uff0b/g, '+')
    .replace(/[\u00a0\u2007\u202f]/g, ' ');
}

// Help lines are short, so each group of three or four digits may be a number. Longer texts with unequal groups are one.
function mayBeSeveral(written: string): boolean {
  if (/^[\s(]*[+0]/.test(written)) return false;
  const groups = written.split(/\D+/).filter(Boolean);
  if (groups.length < 2 || groups.some(({ length }) => length < 3 || length > 4)) return false;
  return groups.join('').length < 9 || groups.every(({ length }) => length === groups[0]!.length);
}
