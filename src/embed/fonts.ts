import { documentMember } from '../core/page.js';

/** Files of Noto Sans Lao by weight, beside this one; filled in by the build. */
declare const FONT_FILES: Readonly<Record<string, string>>;

/**
 * Gives the widgets Noto Sans Lao, under a name that the page does not use. The browser loads a weight when Lao is shown
 * in it, and shows the text in another font until then. An `@font-face` inside a shadow root does nothing in Chromium and
 * Firefox.
 */
export function addFonts(): void {
  for (const [weight, file] of Object.entries(FONT_FILES)) {
    const { href } = new URL(file, import.meta.url);
    documentMember('fonts').add(
      new FontFace('iom-lao', `url("${href}")`, { weight, unicodeRange: 'U+E80-EFF', display: 'swap' }),
    );
  }
}
