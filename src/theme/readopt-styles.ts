import type { CSSResult, LitElement } from 'lit';

/** Adds the styles of `host` again after a move to another document, where a shadow tree loses them. */
export function readoptStyles({ shadowRoot, ownerDocument, constructor }: LitElement): void {
  const view = ownerDocument.defaultView;
  if (!view || shadowRoot?.adoptedStyleSheets?.length !== 0) return;
  const { elementStyles } = constructor as typeof LitElement;
  shadowRoot.adoptedStyleSheets = elementStyles.map((style) => sheetOf(style as CSSResult, view));
}

// A document rejects style sheets constructed in another one.
function sheetOf({ cssText, styleSheet }: CSSResult, view: Window & typeof globalThis): CSSStyleSheet {
  if (view === window) return styleSheet!;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(cssText);
  return sheet;
}
