/** Names of the characters from U+00A0 to U+00FF, in this order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Names of further characters, each followed by its character. */
const OTHERS =
  'amp& lt< gt> quot" apos\' ndash– mdash— hellip… bull• euro€ trade™ ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ lsaquo‹ rsaquo› rarr→ larr← minus−';

/** In HTML, the numbers from 128 to 159 mean windows-1252. Listed here, because TextDecoder in Node 20 is wrong. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const ENTITIES = new Map([
  ...LATIN.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...OTHERS.split(' ').map((entry): [string, string] => [entry.slice(0, -1), entry.slice(-1)]),
]);

// HTML allows the names of Latin letters without a semicolon. Before “=” they are parts of an address.
const ENTITY = /&(?:#(?:(\d{1,7})|x([\da-f]{1,6}));?|([a-z][a-z\d]{1,31})(?:;|(?![a-z\d=])))/gi;
const NAME = /&(?:amp;)?([a-z][a-z\d]{1,31});/gi;

let decodeRare: ((entity: string) => string) | undefined;

/** Loads the names that are not in the list above, if `text` has any. Without them, they stay as they are. */
export async function loadNames(text: string): Promise<void> {
  for (const [, name] of decodeRare ? [] : text.matchAll(NAME)) {
    if (ENTITIES.has(name!)) continue;
    decodeRare = await import('./rare-names.js').then(
      ({ decodeRareName }) => decodeRareName,
      () => undefined,
    );
    return;
  }
}

/** Decodes entities: numbers, and the names of HTML, which occur in feeds although XML does not define them. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return (
    text
      .replace(ENTITY, (written, decimal?: string, hex?: string, name?: string) => {
        if (name === undefined) return character(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal));
        const known = ENTITIES.get(name);
        if (!written.endsWith(';')) return known && known <= 'ÿ' ? known : written;
        return known ?? decodeRare?.(written) ?? written;
      })
      // Two numbers may stand for one character; a half of one is none.
      .replace(/\p{Surrogate}/gu, '\ufffd')
  );
}

function character(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS[code - 0x80]!;
  if (code >= 0xd800 && code < 0xe000) return String.fromCharCode(code);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** Removes what is invisible and splits words: byte order marks, and joiners in Lao, which has no use for them. */
export function joinWords(text: string): string {
  return text.replace(/\ufeff/g, '').replace(/([\u0e80-\u0eff])[\u200c\u200d]+/g, '$1');
}

/** Replaces control characters that are windows-1252 characters, copied by their number. */
export function mapControls(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80]!);
}
