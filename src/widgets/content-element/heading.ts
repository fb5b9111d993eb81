import { html, nothing, type TemplateResult } from 'lit/html.js';
import { shortTitle } from '../../model/short-title.js';
import type { Locale } from '../../i18n/locale.js';

/** Level of a widget's heading. Level 1 is for the page. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** Renders a heading element of `level` (2 to 6, else 3) as the part `heading`; `label` is the full name of a cut text. */
export function heading(
  level: number,
  content: unknown,
  lang: string,
  { label, part = 'heading' }: { label?: string; part?: string } = {},
): TemplateResult {
  const name = label ?? nothing;
  switch (level) {
    case 2:
      return html`<h2 part=${part} lang=${lang} aria-label=${name}>${content}</h2>`;
    case 4:
      return html`<h4 part=${part} lang=${lang} aria-label=${name}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} lang=${lang} aria-label=${name}>${content}</h5>`;
    case 6:
      return html`<h6 part=${part} lang=${lang} aria-label=${name}>${content}</h6>`;
    default:
      return html`<h3 part=${part} lang=${lang} aria-label=${name}>${content}</h3>`;
  }
}

/** Renders the title of a story as its heading, shortened if it is too long. */
export function headline(
  locale: Locale,
  level: number,
  { title }: { title?: string },
  lang: string,
): TemplateResult | typeof nothing {
  if (!title) return nothing;
  const { text, whole } = shortTitle(title);
  return heading(level, locale.noWrap(text), lang, { label: whole ? undefined : title });
}

/** The level below the one that `heading` uses for `level`. */
export function nextLevel(level: number): number {
  return Math.min(6, (level >= 2 && level <= 6 ? level : 3) + 1);
}
