import type { CSSResult, LitElement } from 'lit';

/** Without the support for hydration the script renders anew, before what stands here: that must not show twice. */
export const GUARD = '<style>.root~.root{display:none}</style>';

// Where scripts are off, no button does anything: menus stand open, and only the names of their groups stay.
const WITHOUT_SCRIPTS =
  '@media (scripting: none){button:not([part=group]){display:none!important}[part=group]{pointer-events:none}' +
  '[part=group]::after{display:none}nav ul,nav [hidden]{display:block!important;position:static!important}}';

const known = new Map<typeof LitElement, string>();

/** The styles of a widget, as they stand in its shadow root; what is written in them for people is left out. */
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
