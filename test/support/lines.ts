// The lines of a widget as the browser has laid them out: their letters, their ink and the boxes around it.

/** A grapheme of a line; a space that collapsed at the line break has no position. */
interface Glyph {
  text: string;
  element: Element;
  rect?: DOMRect;
}

/** One line of one block, in pixels of the viewport. */
export interface Line {
  text: string;
  block: Element;
  elements: Element[];
  left: number;
  right: number;
  /** The painted ink, from the highest mark to the lowest. */
  ink: { top: number; bottom: number };
  /** The box that results from the line height. */
  box: { top: number; bottom: number };
  /** Whether a space, or the start of the block, precedes it. */
  free: boolean;
}

const graphemes = new Intl.Segmenter('lo', { granularity: 'grapheme' });
const canvas = document.createElement('canvas').getContext('2d')!;

/** Every line of the element's shadow tree and nested ones, without text for screen readers only. */
export function linesOf(element: Element): Line[] {
  const blocks = new Map<Element, Glyph[]>();
  collect(element.shadowRoot!, blocks);
  return [...blocks].flatMap(([block, glyphs]) => setLines(block, glyphs));
}

function collect(node: Node, blocks: Map<Element, Glyph[]>): void {
  if (node instanceof Text) return collectText(node, blocks);
  if (node instanceof Element) {
    if (node.matches('style, slot, .visually-hidden') || !node.checkVisibility()) return;
    if (node.shadowRoot) return collect(node.shadowRoot, blocks);
  }
  for (const child of node.childNodes) collect(child, blocks);
}

function collectText(node: Text, blocks: Map<Element, Glyph[]>): void {
  const element = node.parentElement;
  if (!element) return;
  const block = blockOf(element);
  const glyphs = blocks.get(block) ?? [];
  blocks.set(block, glyphs);
  const range = new Range();
  for (const { segment, index } of graphemes.segment(node.data)) {
    range.setStart(node, index);
    range.setEnd(node, index + segment.length);
    // WebKit reports an empty box at the end of the previous line for text that begins a line.
    const rects = /^\s*$/.test(segment) ? [] : [...range.getClientRects()].filter(({ width }) => width > 0);
    if (rects.length === 0) glyphs.push({ text: segment, element });
    for (const rect of rects) glyphs.push({ text: segment, element, rect });
  }
}

function blockOf(element: Element): Element {
  return getComputedStyle(element).display.startsWith('inline') &&
    getComputedStyle(element).display !== 'inline-block' &&
    element.parentElement
    ? blockOf(element.parentElement)
    : element;
}

function setLines(block: Element, glyphs: Glyph[]): Line[] {
  const rows: { glyphs: Glyph[]; free: boolean }[] = [];
  let space = true;
  let last: DOMRect | undefined;
  for (const glyph of glyphs) {
    if (!glyph.rect) space = true;
    else {
      // The next line begins below the middle of the previous one.
      if (!last || glyph.rect.top > last.top + last.height / 2) rows.push({ glyphs: [], free: space });
      last = glyph.rect;
      space = false;
    }
    rows.at(-1)?.glyphs.push(glyph);
  }
  return rows.map(({ glyphs: row, free }) => measure(block, row, free));
}

function measure(block: Element, glyphs: Glyph[], free: boolean): Line {
  const line: Line = {
    text: glyphs
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
    block,
    elements: [...new Set(glyphs.map(({ element }) => element))],
    left: Infinity,
    right: -Infinity,
    ink: { top: Infinity, bottom: -Infinity },
    box: { top: Infinity, bottom: -Infinity },
    free,
  };
  for (const element of line.elements) {
    const own = glyphs.filter((glyph) => glyph.element === element);
    const rects = own.flatMap(({ rect }) => rect ?? []);
    if (rects.length === 0) continue;
    const { baseline, font, ink, height } = inkOf(element, own.map(({ text }) => text).join(''), rects[0]!);
    const above = (height - font.ascent - font.descent) / 2 + font.ascent;
    line.left = Math.min(line.left, ...rects.map(({ left }) => left));
    line.right = Math.max(line.right, ...rects.map(({ right }) => right));
    line.ink.top = Math.min(line.ink.top, baseline - ink.ascent);
    line.ink.bottom = Math.max(line.ink.bottom, baseline + ink.descent);
    line.box.top = Math.min(line.box.top, baseline - above);
    line.box.bottom = Math.max(line.box.bottom, baseline - above + height);
  }
  return line;
}

/** As measured in all three engines: the box of a text begins at the ascent of its first font. */
function inkOf(
  element: Element,
  text: string,
  { top }: DOMRect,
): {
  baseline: number;
  height: number;
  font: { ascent: number; descent: number };
  ink: { ascent: number; descent: number };
} {
  const { fontStyle, fontWeight, fontSize, fontFamily, lineHeight } = getComputedStyle(element);
  canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = canvas.measureText(' ');
  const drawn = canvas.measureText(text);
  return {
    baseline: top + ascent,
    height: Number.parseFloat(lineHeight),
    font: { ascent, descent },
    ink: { ascent: drawn.actualBoundingBoxAscent, descent: drawn.actualBoundingBoxDescent },
  };
}

/** The ancestors of `element` that clip overflow, across shadow roots. */
export function clippersOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let node: Element | null = element; node; node = node.parentElement ?? hostOf(node))
    if (getComputedStyle(node).overflow !== 'visible' && node !== document.documentElement && node !== document.body)
      found.push(node);
  return found;
}

function hostOf(node: Element): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
