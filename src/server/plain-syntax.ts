import { Markup } from './plain-element.js';

/** Forms of the plain content for systems that take no HTML; `wikitext` is that of MediaWiki. */
export const SYNTAXES = ['text', 'markdown', 'wikitext'] as const;
export type Syntax = (typeof SYNTAXES)[number];

interface Writer {
  /** Escapes characters that have a meaning. */
  escape(text: string): string;
  /** Escapes a sign that has a meaning only at the start of a line. */
  escapeStart(line: string): string;
  heading(level: number, text: string): string;
  strong(text: string): string;
  link(text: string, href: string): string;
  /** Between two lines of one paragraph. */
  readonly lineBreak: string;
  /** The first line of a list's item; `depth` is 1 for the outermost list. */
  item(text: string, depth: number): string;
}

const encoded = (href: string, signs: RegExp): string =>
  href.replace(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** An item whose further lines begin below its first. */
const indented = (text: string, depth: number): string =>
  `${'  '.repeat(depth - 1)}- ${text.replace(/\n/g, `\n${'  '.repeat(depth)}`)}`;

const WRITERS: Readonly<Record<Syntax, Writer>> = {
  text: {
    escape: (text) => text,
    escapeStart: (line) => line,
    heading: (_level, text) => text,
    strong: (text) => text,
    link(text, href) {
      const [, address = href] = /^(?:tel|mailto|sms):(.*)/.exec(href) ?? [];
      const isTold = text.includes(address) || (address !== href && /\d{3}/.test(text));
      return isTold ? text : `${text} (${address})`;
    },
    lineBreak: '\n',
    item: (text, depth) => indented(text, depth),
  },
  markdown: {
    escape: (text) => text.replace(/[\\`*_[\]<>|~&#]/g, '\\$&'),
    escapeStart: (line) => line.replace(/^([-+=])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2'),
    heading: (level, text) => `${'#'.repeat(level)} ${text}`,
    strong: (text) => `**${text}**`,
    link: (text, href) => `[${text}](${encoded(href, /[()<>\s\\]/g)})`,
    lineBreak: '  \n',
    item: (text, depth) => indented(text, depth),
  },
  wikitext: {
    escape: (text) =>
      text.replace(
        /[[\]{}<>&|]|'(?=')|(?<=')'|~(?=~)|(?<=~)~|_(?=_)|(?<=_)_|:(?=\/\/)/g,
        (sign) => `&#${sign.charCodeAt(0)};`,
      ),
    escapeStart: (line) => line.replace(/^[*#:;=\- ]/, (sign) => `&#${sign.charCodeAt(0)};`),
    heading: (level, text) => `${'='.repeat(level)} ${text} ${'='.repeat(level)}`,
    strong: (text) => `'''${text}'''`,
    link: (text, href) => `[${encoded(href, /[[\]<>"'\s|{}]/g)} ${text}]`,
    lineBreak: '<br>',
    item: (text, depth) => `${'*'.repeat(depth)} ${text}`,
  },
};

/** Writes an element as text in a syntax; blocks are separated by empty lines. */
export function toSyntax(markup: Markup, syntax: Syntax): string {
  const blocks = blocksOf(markup, WRITERS[syntax]);
  return blocks.join('\n\n');
}

const isBlock = (child: Markup | string): child is Markup =>
  typeof child !== 'string' && /^(?:div|h[2-6]|p|ul|li)$/.test(child.name);

const hasHeadings = ({ children }: Markup): boolean =>
  children.some((child) => typeof child !== 'string' && (/^h\d/.test(child.name) || hasHeadings(child)));

/** The blocks of an element; what stands between its blocks is a paragraph. */
function blocksOf({ children }: Markup, writer: Writer): string[] {
  const blocks: string[] = [];
  let between: (Markup | string)[] = [];
  const close = (): void => {
    const text = textOf(between, writer);
    if (text) blocks.push(text);
    between = [];
  };
  for (const child of children) {
    if (!isBlock(child)) {
      between.push(child);
      continue;
    }
    close();
    // A list of whole stories is no list in these syntaxes, whose items have one line.
    if (child.name === 'ul' && !hasHeadings(child)) blocks.push(list(child, writer, 1));
    else if (child.name.startsWith('h'))
      blocks.push(writer.heading(Number(child.name.slice(1)), linesOf(child.children, writer).join(' ')));
    else blocks.push(...blocksOf(child, writer));
  }
  close();
  return blocks;
}

/** A list, with lists inside it; other blocks of an item stand on its line, because wikitext knows no others. */
function list({ children }: Markup, writer: Writer, depth: number): string {
  return children
    .filter((child) => typeof child !== 'string')
    .map((item) => {
      const inner = item.children.filter((child) => typeof child !== 'string' && child.name === 'ul') as Markup[];
      const others = item.children.filter((child) => !inner.includes(child as Markup));
      const parts = blocksOf(new Markup(item.name, item.attributes, others), writer);
      return [writer.item(parts.join(' – '), depth), ...inner.map((each) => list(each, writer, depth + 1))].join('\n');
    })
    .join('\n');
}

/** The text of a block. */
const textOf = (children: readonly (Markup | string)[], writer: Writer): string =>
  linesOf(children, writer)
    .map((line) => writer.escapeStart(line))
    .join(writer.lineBreak);

/** The lines of a block; only `br` ends one. */
const linesOf = (children: readonly (Markup | string)[], writer: Writer): string[] =>
  inline(children, writer)
    .replace(/[^\S\u2028]+/g, ' ')
    .split('\u2028')
    .map((line) => line.trim())
    .filter(Boolean);

const inline = (children: readonly (Markup | string)[], writer: Writer): string =>
  children
    .map((child) => {
      if (typeof child === 'string') return writer.escape(child.replace(/\u2028/g, ' '));
      if (child.name === 'br') return '\u2028';
      const text = inline(child.children, writer);
      if (child.name === 'strong') return text && writer.strong(text);
      const { href } = child.attributes;
      return child.name === 'a' && href ? writer.link(text, href) : text;
    })
    .join('');
