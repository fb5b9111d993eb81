// Finds faults in lines of Lao, Vietnamese and English that rules can detect.
import { clippersOf, type Line } from './lines.js';

/** Half a pixel for rounding on each side, because canvas measures ink in whole pixels. */
const SLACK = 1;

/** The beginning of a Lao syllable: a leading vowel, or one or two consonants followed by a vowel. */
const SYLLABLE = /^(?:[ເ-ໄ]|[ກ-ຮໜ-ໟ][ຣລວ]?[ະ-ຽ່-ໍ]|ຫ[ງຍນມຣລວ][ະ-ຽ່-ໍ]|[ກ-ຮໜ-ໟ]{1,2}[ວອ][ກ-ຮ](?![ະ-ຽ່-ໍ])|ຯ|[໐-໙])/;
const LAO = /[\u0e80-\u0eff]/;

/** Strings of the offices that must stay on one line, listed by hand. */
const KEPT = [
  'ຮສສ',
  'ສປຊ',
  'ສປປ ລາວ',
  '3 ວັນ',
  '12 ຄົນ',
  '22 ຄົນ',
  '6 ແຫ່ງ',
  '11 ປະເທດ',
  '13–25 ປີ',
  '80 ເປີເຊັນ',
  'ຕ່າງໆ',
  '13–25',
  '3 days',
  '3 ngày',
  '11 năm 2017',
  '+856 21 267 734',
  '+856 20 5555 1234',
];

/** Every fault of the lines, as a sentence. */
export function faultsOf(lines: readonly Line[]): string[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]?.block === line.block ? lines[index - 1] : undefined;
    return [...inkFaults(line, before), ...clipFaults(line), ...(before ? breakFaults(before, line) : [])].map(
      (fault) => `${fault}: “${before ? `${before.text.slice(-12)}|` : ''}${line.text.slice(0, 24)}”`,
    );
  });
}

/** Every string that must stay on one line and occurs in the lines. */
export function keptIn(lines: readonly Line[]): string[] {
  const all = lines.map(({ text }) => text).join('\n');
  return KEPT.filter((kept) => all.includes(kept));
}

function inkFaults({ ink, box }: Line, before: Line | undefined): string[] {
  const faults: string[] = [];
  if (ink.top < box.top - SLACK || ink.bottom > box.bottom + SLACK) faults.push('ink outside of its line');
  if (before && ink.top < before.ink.bottom - SLACK) faults.push('touches the line before');
  return faults;
}

function clipFaults({ ink, left, right, block }: Line): string[] {
  return clippersOf(block).flatMap((clipper) => {
    const box = clipper.getBoundingClientRect();
    const inside =
      ink.top >= box.top - SLACK &&
      ink.bottom <= box.bottom + SLACK &&
      left >= box.left - SLACK &&
      right <= box.right + SLACK;
    return inside ? [] : [`clipped by ${clipper.localName}.${clipper.className}`];
  });
}

function breakFaults(before: Line, { text, free }: Line): string[] {
  const end = before.text;
  const faults: string[] = [];
  if (/^[\p{M}ະາຳຽໆຯ]/u.test(text)) faults.push('a mark at the start of a line');
  if (/[ເ-ໄ]$/.test(end)) faults.push('a vowel left behind');
  if (!free && LAO.test(end.at(-1)!) && LAO.test(text[0]!) && !SYLLABLE.test(text)) faults.push('a syllable in two');
  if (/^[).,;:!?”’…%]/.test(text) || /[(“‘]$/.test(end)) faults.push('punctuation left alone');
  const joined = `${end}${free ? ' ' : ''}${text}`;
  for (const kept of KEPT) {
    const from = joined.indexOf(kept, Math.max(0, end.length - kept.length));
    if (from >= 0 && from < end.length && from + kept.length > end.length) faults.push(`“${kept}” in two`);
  }
  return faults;
}
