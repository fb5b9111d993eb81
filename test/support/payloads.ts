// The hostile strings as the browser tests use them.
import { cleanText } from '../../src/core/clean-text.js';
import { OWN } from '../hostile/payloads.mjs';
import { PUBLIC } from '../hostile/public.mjs';

/** Ours and, where this machine has them, the public ones. */
export const PAYLOADS: readonly string[] = [...new Set([...Object.values(OWN), ...Object.values(PUBLIC)].flat())];

/**
 * The same, but ours alone in all engines except Chromium: for what the widgets do with a text, which does not depend on how
 * an engine reads HTML.
 */
export const TEXT_PAYLOADS: readonly string[] = /Chrom/.test(navigator.userAgent)
  ? PAYLOADS
  : [...new Set(Object.values(OWN).flat())];

/** A harmless string, and no address either, to see what a hostile one may change: nothing but itself. */
export const HARMLESS = 'Harmless: text';

/** Marks of direction stay in running texts, and in no other. */
export const withoutMarks = (text: string): string => text.replace(/[\u061c\u200e\u200f]/g, '');

/** Whether `shown` is `payload` as it may be shown: cleaned, and cut where it is a long title. */
export function isShown(shown: string, payload: string): boolean {
  const text = cleanText(payload);
  shown = withoutMarks(shown);
  return shown === text || (text.length > 500 && shown.endsWith('…') && text.startsWith(shown.slice(0, -1)));
}
