import { documentMember } from '../../core/page.js';

/** The styles of all widgets; filled in by the build. */
declare const HOST_STYLES: string;

/** The styles of each widget by tag, as texts, then as style sheets. */
const texts: Record<string, string[]> = {};
const sheets: Record<string, CSSStyleSheet[]> = {};

export function addStyles(tag: string, styles: string[]): void {
  texts[tag] = [HOST_STYLES, ...styles];
}

/** Gives a new shadow root the styles of the widget with this tag. */
export function dress(root: ShadowRoot, tag: string): void {
  const all = texts[tag]!;
  // Not all browsers have style sheets without an element.
  if (root.adoptedStyleSheets) root.adoptedStyleSheets = sheets[tag] ??= all.map(sheetOf);
  else root.appendChild(documentMember('createElement')('style')).textContent = all.join('');
}

const shared: Record<string, CSSStyleSheet> = {};
function sheetOf(text: string): CSSStyleSheet {
  if (!shared[text]) (shared[text] = new CSSStyleSheet()).replaceSync(text);
  return shared[text]!;
}
