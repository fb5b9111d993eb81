import type { Block } from '../../model/news.js';
import type { Reader } from './field-reader.js';

const LIST_LINE = /^\s*[-•*]\s+/;

/**
 * Splits a plain text into blocks: blank lines separate paragraphs, lines that all start with a dash are a list, and `marked`
 * lists the paragraphs that are headings or quotations.
 */
export function readBody(text: Reader, marked: Reader): Block[] {
  const known = new Map(marked.list(readMarked).map((block) => [block.text, block]));
  const paragraphs = (text.prose()?.split(/\n\s*\n/) ?? []).map((paragraph) => paragraph.trim()).filter(Boolean);
  const alike = new Map([...known.values()].map((block) => [lettersOf(block.text), block]));
  for (const paragraph of paragraphs) if (known.has(paragraph)) alike.delete(lettersOf(paragraph));
  alike.delete('');
  const found = new Set<Block>();
  const blocks = paragraphs.map((paragraph) => {
    const block = known.get(paragraph) ?? alike.get(lettersOf(paragraph));
    if (block) found.add(block);
    return block ? { ...block, text: paragraph } : readParagraph(paragraph);
  });
  for (const block of known.values())
    if (!found.has(block))
      marked.problem(`should have paragraphs of the text; this is none: ${block.text.slice(0, 40)}`);
  return blocks;
}

// Ignores spaces, quotation marks and the order of marks, so that such differences do not lose the speaker of a quotation.
const lettersOf = (text: string): string => text.normalize('NFKD').replace(/[\p{M}\p{P}\p{Z}\p{S}\s]/gu, '');

function readParagraph(text: string): Block {
  const lines = text.split('\n');
  if (!lines.every((line) => LIST_LINE.test(line))) return { type: 'paragraph', text };
  return { type: 'list', items: lines.map((line) => line.replace(LIST_LINE, '')) };
}

function readMarked(place: Reader): Exclude<Block, { type: 'list' }> | undefined {
  if (!place.isObject) return place.problem('should be an object');
  const [type, text] = [
    place.field('type').oneOf(['heading', 'quote']),
    place.field('text').required() && place.field('text').prose(),
  ];
  if (!type || text === undefined) return undefined;
  return type === 'heading'
    ? { type, text }
    : { type, text, speaker: place.field('speaker').string(), role: place.field('role').string() };
}
