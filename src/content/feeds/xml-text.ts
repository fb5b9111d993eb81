import { decodeEntities, joinWords } from './entities.js';

const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|tt|u|wbr)$/;
const BLOCK = /^(?:p|[bh]r|div|img|li|[ou]l|h\d|t\w+)$/;
const UNSEEN = /^(?:script|style|template|noscript|iframe|svg|math)$/;
const IMAGE = /<img\s/gi;
// Some sites load a picture when it comes into view.
const SOURCE = /\s(?:data-(?:lazy-)?)?src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const PIXEL = /\s(?:width|height)\s*=\s*["']?[012]["'\s/>]|\bsmiley\b|\bemoji\b/i;
const TAG_END = /=\s*(?:"[^"]*"|'[^']*')|>/g;

/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The address of the first picture in HTML that readers are meant to see. */
export function pictureIn(html: string): string | undefined {
  IMAGE.lastIndex = 0;
  for (let found = IMAGE.exec(html); found; found = IMAGE.exec(html)) {
    const end = endOfTag(html, found.index);
    const tag = html.slice(found.index, end);
    const sources = [...tag.matchAll(SOURCE)].map((source) => decodeEntities(source.slice(1).join('')).trim());
    const address = sources.filter((each) => each && !/^data:/i.test(each))[0];
    // Counting pixels and drawn smileys are no pictures.
    if (address && !PIXEL.test(tag)) return address;
    IMAGE.lastIndex = end;
  }
  return undefined;
}

/** Makes the addresses in HTML absolute. */
export function withAddresses(html: string, resolve: (address: string) => string): string {
  return html.replace(
    /(\s(?:src|href)\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi,
    (_, start: string, double?: string, single?: string) =>
      `${start}"${escapeHtml(resolve(decodeEntities(double ?? single ?? '')))}"`,
  );
}

/** Converts HTML to one line of plain text: removes tags, comments and invisible content, and decodes entities. */
export function htmlToText(html: string): string {
  return oneLine(withoutTags(html, ' '));
}

/** Converts HTML to plain text, with a line for each block. */
export function htmlToLines(html: string): string[] {
  return withoutTags(html, '\0').split('\0').map(oneLine).filter(Boolean);
}

// A byte order mark is white space in JavaScript.
const oneLine = (text: string): string => joinWords(decodeEntities(text)).replace(/\s+/g, ' ').trim();

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
    if (name && at === html.length && isLessThan(html, open, name)) {
      at = open;
      break;
    }
    if (!name) continue;
    if (!tag[1] && UNSEEN.test(name)) at = before(html, `</${name}`, at);
    if (!INLINE.test(name)) text += gap;
  }
  return text + html.slice(at);
}

// “v<c holds” is no tag: it does not end, and has neither a known name nor a value.
function isLessThan(html: string, open: number, name: string): boolean {
  const rest = html.slice(open);
  return !/[>="']/.test(rest) && !INLINE.test(name) && !BLOCK.test(name);
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
