import { NativeURL } from '../core/globals.js';
import { documentMember } from '../core/page.js';

/** Files of Noto Sans Lao by weight, in this folder; filled in by the build. */
declare const FONT_FILES: Readonly<Record<string, string>>;

/**
 * Adds Noto Sans Lao for the widgets, under a name that the page does not use. The browser loads a weight when it renders Lao
 * in it, and uses another font until then. Chromium and Firefox ignore an `@font-face` inside a shadow root.
 */
export function addFonts(): void {
  for (const [weight, file] of Object.entries(FONT_FILES)) {
    const { href } = new NativeURL(file, import.meta.url);
    documentMember('fonts').add(
      new FontFace('iom-lao', `url("${href}")`, { weight, unicodeRange: 'U+E80-EFF', display: 'swap' }),
    );
  }
}
