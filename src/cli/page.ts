import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Tag } from '../registry.js';
import { ATTRIBUTES } from '../server/attributes.js';
import { LINE } from '../server/render-widget.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A replacement in a page; an insertion if `from` equals `to`. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** A widget in a page. */
export interface PageWidget {
  tag: Tag;
  line: number;
  attributes: Readonly<Record<string, string>>;
  /** The `lang` around it. */
  lang?: string;
  /** Whether it has children other than earlier rendered ones. */
  fallback: boolean;
  /** Whether a block inside it would end the paragraph around it. */
  inParagraph: boolean;
  /** Returns the edits that add `marks` and `content` to it, and remove those of an earlier run. */
  fill(marks: string, content: string): Edit[];
}

/** The parts of a page that matter to its widgets. */
export interface Page {
  widgets: PageWidget[];
  /** The `href` of `<base>`. */
  base?: string;
  /** The `data-lang` of the script tag. */
  lang?: string;
  /** The folder of the script tag. */
  folder?: string;
}

/** Finds the widgets of a page. Edits change its text only there; nothing else is serialised again. */
export function readPage(html: string): Page {
  const page: Page = { widgets: [] };
  // Uses a stack, because elements may be nested deeper than calls.
  const todo: [Node, string | undefined][] = [[parse(html, { sourceCodeLocationInfo: true }), undefined]];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [node, around] = next;
    const lang = visit(node, around, html, page);
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) todo.push([child, lang]);
  }
  return page;
}

/** Applies `edits`, which must not overlap, to the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let [written, end] = ['', 0];
  for (const { from, to, text: added } of sorted) {
    written += text.slice(end, from) + added;
    end = to;
  }
  return written + text.slice(end);
}

// Skips <template> elements, whose content is not shown, including existing shadow roots.
/** Collects data from a node, and returns the `lang` inside it. */
function visit(node: Node, lang: string | undefined, html: string, page: Page): string | undefined {
  const element = 'tagName' in node ? node : undefined;
  const attributes = element ? attributesOf(element) : {};
  if (element?.sourceCodeLocation?.startTag && Object.hasOwn(ATTRIBUTES, element.tagName))
    page.widgets.push(widgetOf(element, attributes, lang, html));
  if (element?.tagName === 'base') page.base ??= attributes['href'];
  const [, folder] =
    (element?.tagName === 'script' && /^(|.*\/)embed\.js(?:[?#].*)?$/s.exec(attributes['src'] ?? '')) || [];
  if (folder !== undefined) {
    page.lang ??= attributes['data-lang'];
    page.folder ??= folder || './';
  }
  return attributes['lang'] ?? lang;
}

function widgetOf(
  element: Element,
  attributes: PageWidget['attributes'],
  lang: string | undefined,
  html: string,
): PageWidget {
  const { startTag, attrs = {}, startLine } = element.sourceCodeLocation!;
  const { state: _state, prerendered: _prerendered, ...own } = attributes;
  const [earlier, others] = [element.childNodes.filter(isOurs), element.childNodes.filter((node) => !isOurs(node))];
  const close = startTag!.endOffset - 1;
  const ranges = earlier.map(({ sourceCodeLocation }) => sourceCodeLocation!);
  const taken = [...ranges.map((range) => withLine(range, close + 1, html)), ...spaced(attrs, html)];
  // In `<iom-x a=b/>`, the slash belongs to the attribute.
  const slash = html[close - 1] === '/' && !Object.values(attrs).some(({ endOffset }) => endOffset === close);
  const inTag = slash ? close - 1 : close;
  return {
    tag: element.tagName as Tag,
    line: startLine,
    attributes: own,
    lang,
    fallback: others.some(isContent),
    inParagraph: isInParagraph(element),
    fill: (marks, content) => [
      ...taken.map(({ startOffset: from, endOffset: to }) => ({ from, to, text: '' })),
      { from: inTag, to: inTag, text: marks },
      { from: close + 1, to: close + 1, text: content },
    ],
  };
}

// The parser looks for a paragraph as far as these.
const SCOPES = /^(?:applet|button|caption|html|marquee|object|table|td|template|th)$/;

// Uses a loop, because elements may be nested deeper than calls.
function isInParagraph(element: Element): boolean {
  for (let around = element.parentNode; around && 'tagName' in around; around = around.parentNode) {
    if (SCOPES.test(around.tagName)) return false;
    if (around.tagName === 'p') return true;
  }
  return false;
}

interface Range {
  startOffset: number;
  endOffset: number;
}

/** A range with the line break that stands between it and the widget's tag. */
const withLine = ({ startOffset, endOffset }: Range, start: number, html: string): Range => ({
  startOffset: startOffset === start + LINE.length && html.startsWith(LINE, start) ? start : startOffset,
  endOffset,
});

/** The ranges of our marks from an earlier run, with the space before them. */
function spaced(attrs: Readonly<Record<string, Range>>, html: string): Range[] {
  return ['state', 'prerendered'].flatMap((name) => {
    const range = attrs[name];
    return range ? [{ ...range, startOffset: range.startOffset - (html[range.startOffset - 1] === ' ' ? 1 : 0) }] : [];
  });
}

function attributesOf({ attrs }: Element): Record<string, string> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

function isOurs(node: Node): boolean {
  if (!('tagName' in node)) return false;
  const attributes = attributesOf(node);
  if (node.tagName === 'template') return 'shadowrootmode' in attributes;
  return node.tagName === 'script' ? attributes['slot'] === 'data' : 'data-prerendered' in attributes;
}

const isContent = (node: Node): boolean =>
  'tagName' in node ? !attributesOf(node)['slot'] : 'value' in node && node.value.trim() !== '';
