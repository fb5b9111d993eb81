/** Names of the characters from U+00A0 to U+00FF, in this order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Names of further characters, each followed by its character. */
const OTHERS =
  'amp& lt< gt> quot" apos\' ndash– mdash— hellip… bull• euro€ trade™ ensp\u2002 emsp\u2003 lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ lsaquo‹ rsaquo›';

/** In HTML, the numbers from 128 to 159 mean windows-1252. Listed here, because TextDecoder in Node 20 is wrong. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const ENTITIES = new Map([
  ...LATIN.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...OTHERS.split(' ').map((entry): [string, string] => [entry.slice(0, -1), entry.slice(-1)]),
]);

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi;
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|tt|u|wbr)$/;
const UNSEEN = /^(?:script|style|template|noscript|iframe|svg|math)$/;
const TAG_END = /=\s*(?:"[^"]*"|'[^']*')|>/g;

/**
 * Decodes entities: numbers, those of XML, and the HTML names that occur in feeds although XML does not define them. Leaves
 * others unchanged.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (written, decimal?: string, hex?: string, name?: string) =>
    name === undefined
      ? character(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal))
      : (ENTITIES.get(name) ?? written),
  );
}

function character(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS[code - 0x80]!;
  const exists = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return exists ? String.fromCodePoint(code) : '\ufffd';
}

/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Converts HTML to one line of plain text: removes tags, comments and invisible content, and decodes entities. */
export function htmlToText(html: string): string {
  return oneLine(withoutTags(html, ' '));
}

/** Converts HTML to plain text, with a line for each block. */
export function htmlToLines(html: string): string[] {
  return withoutTags(html, '\0').split('\0').map(oneLine).filter(Boolean);
}

const oneLine = (text: string): string => decodeEntities(text).replace(/\s+/g, ' ').trim();

// Uses no DOM, because Trusted Types may block parsing. Reads every character once, however broken the HTML is. Writes `gap`
// where a block begins or ends.
function withoutTags(html: string, gap: string): string {
  let text = '';
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    const tag = /^<(?:!--|[!?]|(\/?)([a-z][\w:-]*))/i.exec(html.slice(open, open + 32));
    text += html.slice(at, tag ? open : open + 1);
    if (!tag) {
      at = open + 1;
      continue;
    }
    const name = tag[2]?.toLowerCase();
    at = tag[0] === '<!--' ? after(html, '-->', open) : endOfTag(html, open);
    if (!name) continue;
    if (!tag[1] && UNSEEN.test(name)) at = before(html, `</${name}`, at);
    if (!INLINE.test(name)) text += gap;
  }
  return text + html.slice(at);
}

/** The index after the next `end`, or the end of the text. */
export function after(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from);
  return found < 0 ? html.length : found + end.length;
}

function before(html: string, tag: string, from: number): number {
  const found = html.slice(from).search(new RegExp(tag, 'i'));
  return found < 0 ? html.length : from + found;
}

/** The end of the HTML or XML tag that begins before `from`; a “>” in a quoted value does not end it. */
export function endOfTag(html: string, from: number): number {
  TAG_END.lastIndex = from;
  let found: string | undefined;
  do found = TAG_END.exec(html)?.[0];
  while (found && found !== '>');
  return found ? TAG_END.lastIndex : html.length;
}
