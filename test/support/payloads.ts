// The hostile strings for browser tests.
import { cleanText } from '../../src/core/clean-text.js';
import { OWN } from '../hostile/payloads.mjs';
import { PUBLIC } from '../hostile/public.mjs';

/** Our own strings and, if this machine has them, the public ones. */
export const PAYLOADS: readonly string[] = [...new Set([...Object.values(OWN), ...Object.values(PUBLIC)].flat())];

/**
 * The same, but only our own in engines other than Chromium: for tests of how widgets handle text, which does not depend on
 * the engine's HTML parser.
 */
export const TEXT_PAYLOADS: readonly string[] = /Chrom/.test(navigator.userAgent)
  ? PAYLOADS
  : [...new Set(Object.values(OWN).flat())];

/** A harmless string, which is not an address. A hostile string must not change anything else compared with it. */
export const HARMLESS = 'Harmless: text';

/** Direction marks are kept in running text only. */
export const withoutMarks = (text: string): string => text.replace(/[\u061c\u200e\u200f]/g, '');

/** Whether `shown` is `payload` after cleaning, and after shortening if it is a long title. */
export function isShown(shown: string, payload: string): boolean {
  const text = cleanText(payload);
  shown = withoutMarks(shown);
  return shown === text || (text.length > 500 && shown.endsWith('…') && text.startsWith(shown.slice(0, -1)));
}
