import type { Block } from './news-feed.js';
import type { Reader } from './reader.js';

const LIST_LINE = /^\s*[-•*]\s+/;

/**
 * Reads a plain text as blocks: paragraphs are set apart by blank lines, lines that all start with a dash are a list, and
 * `marked` says which paragraphs are a heading or somebody's words.
 */
export function readBody(text: Reader, marked: Reader): Block[] {
  const known = new Map(marked.list(readMarked).map((block) => [block.text, block]));
  const paragraphs = text.string()?.split(/\n\s*\n/) ?? [];
  return paragraphs
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => known.get(paragraph) ?? readParagraph(paragraph));
}

function readParagraph(text: string): Block {
  const lines = text.split('\n');
  if (!lines.every((line) => LIST_LINE.test(line))) return { type: 'paragraph', text };
  return { type: 'list', items: lines.map((line) => line.replace(LIST_LINE, '')) };
}

function readMarked(place: Reader): Exclude<Block, { type: 'list' }> | undefined {
  if (!place.isObject) return place.problem('should be an object');
  const [type, text] = [place.at('type').oneOf(['heading', 'quote']), place.at('text').required()];
  if (!type || text === undefined) return undefined;
  return type === 'heading'
    ? { type, text }
    : { type, text, speaker: place.at('speaker').string(), role: place.at('role').string() };
}
