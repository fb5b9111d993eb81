import type { CSSResult, LitElement } from 'lit';

/** Gives `host` its styles again that has come into another document: a shadow tree loses them on the way. */
export function readoptStyles({ shadowRoot, ownerDocument, constructor }: LitElement): void {
  const view = ownerDocument.defaultView;
  if (!view || shadowRoot?.adoptedStyleSheets?.length !== 0) return;
  const { elementStyles } = constructor as typeof LitElement;
  shadowRoot.adoptedStyleSheets = elementStyles.map((style) => sheetOf(style as CSSResult, view));
}

// A document takes no sheet that was made in another one.
function sheetOf({ cssText, styleSheet }: CSSResult, view: Window & typeof globalThis): CSSStyleSheet {
  if (view === window) return styleSheet!;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(cssText);
  return sheet;
}
