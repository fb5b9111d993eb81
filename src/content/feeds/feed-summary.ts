import { shortTitle } from '../../model/short-title.js';
import { htmlToText } from './xml-text.js';

const LONGEST_SUMMARY = 300;

/** The beginning of a text, up to the end of a sentence or else of a word; Lao has spaces between its phrases. */
export function summarize(html: string): string | undefined {
  const text = htmlToText(html);
  if (text.length <= LONGEST_SUMMARY) return text || undefined;
  const start = text.slice(0, LONGEST_SUMMARY);
  const sentence = Math.max(...['. ', '! ', '? '].map((end) => start.lastIndexOf(end))) + 1;
  if (sentence > LONGEST_SUMMARY / 2) return start.slice(0, sentence);
  const word = start.lastIndexOf(' ');
  return word > LONGEST_SUMMARY / 2 ? `${start.slice(0, word)}…` : shortTitle(text, LONGEST_SUMMARY).text;
}
