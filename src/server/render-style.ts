import type { CSSResult, LitElement } from 'lit';
import { escapeAttribute } from './escape.js';

/** Without hydration support, the script renders again above the server's HTML, which this rule then hides. */
const GUARD = '.root~.root{display:none}';

// Buttons do nothing without scripts, so menus are open and only the names of their groups are kept.
const WITHOUT_SCRIPTS =
  '@media (scripting: none){button:not([part=group]){display:none!important}[part=group]{pointer-events:none}' +
  '[part=group]::after{display:none}nav ul,nav [hidden]{display:block!important;position:static!important}}';

const known = new Map<typeof LitElement, string>();

/** The styles of a widget for its shadow root, without comments. */
export function cssOf(widget: typeof LitElement): string {
  let style = known.get(widget);
  if (style === undefined) {
    const css = widget.elementStyles.map((each) => (each as CSSResult).cssText).join('');
    const short = css
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .trim();
    style = `${GUARD}${short}${short.includes('button') ? WITHOUT_SCRIPTS : ''}`;
    known.set(widget, style);
  }
  return style;
}

/** The element that styles a shadow root: a link to the widget's sheet in `folder`, or all of its styles. */
export const styleElement = (tag: string, css: string, folder: string | undefined): string =>
  folder === undefined
    ? `<style>${css}</style>`
    : `<link rel="stylesheet" href="${escapeAttribute(sheetIn(folder, tag))}">`;

const sheetIn = (folder: string, tag: string): string =>
  `${folder.replace(/(?<=[^/])$/, '/')}${tag.slice('iom-'.length)}.css`;
