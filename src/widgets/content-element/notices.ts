import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Review, ShownText } from '../../model/language-map.js';
import type { Source } from '../../model/office.js';
import type { Locale } from '../../i18n/locale.js';
import { languageName } from '../../i18n/language-name.js';

/** “Not yet available in Lao. Showing it in English.” for a text in a fallback language. */
export function fallbackNotice(
  locale: Locale,
  { language: lang }: { language?: string },
): TemplateResult | typeof nothing {
  if (!lang || locale.isOwn(lang)) return nothing;
  const values = { language: languageName(locale.language, locale.t), fallback: languageName(lang, locale.t) };
  return html`<p class="notice" part="fallback-notice">${locale.message('state.fallbackNotice', values)}</p>`;
}

/** The mark on machine translations that nobody has reviewed; `long` adds advice. */
export function machineMark(
  locale: Locale,
  texts: readonly ({ review: Review } | undefined)[],
  long = false,
): TemplateResult | typeof nothing {
  if (!texts.some((text) => text?.review === 'machine')) return nothing;
  return html`<p class="notice" part="machine-mark">${locale.message(long ? 'state.machineNotice' : 'state.machineBadge')}</p>`;
}

/** Both notices for the texts that a widget shows, each at most once. */
export function textNotices(locale: Locale, texts: readonly (ShownText | undefined)[]): unknown {
  const foreign = texts.filter((text) => text && !locale.isOwn(text.lang))[0];
  return [foreign ? fallbackNotice(locale, { language: foreign.lang }) : nothing, machineMark(locale, texts)];
}

/** Renders the fine print under a widget’s content. */
export function renderFooter(...lines: unknown[]): TemplateResult {
  // Lit makes a part for every item of a list, even for `nothing`.
  return html`<div class="foot">${lines.flat().filter((line) => line !== nothing)}</div>`;
}

/** “(in English)” after a link to a page in another language. */
export function linkLanguage(locale: Locale, lang: string | undefined): TemplateResult | typeof nothing {
  if (!lang || locale.isOwn(lang)) return nothing;
  return html` <span class="link-language" part="link-language">${locale.message('common.linkLanguage', { language: languageName(lang, locale.t) })}</span>`;
}

/** “Source: IOM Viet Nam (in English)”, linked if there is an address. */
export function sourceLine(locale: Locale, source: Source | undefined): TemplateResult | typeof nothing {
  return source?.site ? html`<p class="source" part="source">${sourceText(locale, source)}</p>` : nothing;
}

/** The same without its paragraph. */
export function sourceText(locale: Locale, source: Source): unknown {
  const { url, site, language } = source;
  const name = html`<bdi translate="no">${locale.noWrap(site!)}</bdi>`;
  const link = url
    ? html`<a part="link" href=${url} hreflang=${language ?? nothing}>${name}</a>${linkLanguage(locale, language)}`
    : name;
  return locale.messageWith('common.source', { source: link });
}
