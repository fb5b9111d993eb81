import type { CSSResult, LitElement } from 'lit';

/** Without hydration support, the script renders again above the server's HTML, which this rule then hides. */
export const GUARD = '<style>.root~.root{display:none}</style>';

// Buttons do nothing without scripts, so menus are open and only the names of their groups are kept.
const WITHOUT_SCRIPTS =
  '@media (scripting: none){button:not([part=group]){display:none!important}[part=group]{pointer-events:none}' +
  '[part=group]::after{display:none}nav ul,nav [hidden]{display:block!important;position:static!important}}';

const known = new Map<typeof LitElement, string>();

/** The styles of a widget for its shadow root, without comments. */
export function styleOf(widget: typeof LitElement): string {
  let style = known.get(widget);
  if (style === undefined) {
    const css = widget.elementStyles.map((each) => (each as CSSResult).cssText).join('');
    const short = css.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');
    style = `<style>${short}${short.includes('button') ? WITHOUT_SCRIPTS : ''}</style>`;
    known.set(widget, style);
  }
  return style;
}
