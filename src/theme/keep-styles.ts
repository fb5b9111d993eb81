import type { CSSResult, LitElement } from 'lit';

/** Gives `host` its styles again where it comes from another document: a shadow tree loses them on the way. */
export function keepStyles(host: LitElement): void {
  host.addController({
    hostConnected() {
      const root = host.shadowRoot;
      const view = host.ownerDocument.defaultView;
      if (!view || root?.adoptedStyleSheets?.length !== 0) return;
      const { elementStyles } = host.constructor as typeof LitElement;
      root.adoptedStyleSheets = elementStyles.map((style) => sheetOf(style as CSSResult, view));
    },
  });
}

// A document takes no sheet that was made in another one.
function sheetOf({ cssText, styleSheet }: CSSResult, view: Window & typeof globalThis): CSSStyleSheet {
  if (view === window) return styleSheet!;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(cssText);
  return sheet;
}
