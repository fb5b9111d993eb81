import { html, nothing, type TemplateResult } from 'lit/html.js';
import { findById } from '../../model/content-error.js';
import { pickText, type LanguageMap } from '../../model/language-map.js';
import type { Hotline, OfficeDocument } from '../../model/office.js';
import { formatDate, isOlderThanYear, precisionOf } from '../../i18n/dates.js';
import { languageName } from '../../i18n/language-name.js';
import type { Locale } from '../../i18n/locale.js';
import { formatList } from '../../i18n/numbers.js';
import type { MessageKey } from '../../i18n/translator.js';
import { heading } from '../content-element/heading.js';
import { renderFooter, sourceLine, textNotices } from '../content-element/notices.js';
import type { TemplateContext } from '../content-element/template-context.js';
import { isInFuture } from './is-in-future.js';

/** Returns the help line with the id `hotline`, else the first. */
export const selectHotline = ({ hotlines }: OfficeDocument, { hotline }: { hotline?: string }): Hotline | undefined =>
  findById('hotline', hotline, hotlines);

/** Renders a help line: name, number, operator, hours, cost, and when the number was checked. */
export function hotlineCard(hotline: Hotline, { locale, headingLevel }: TemplateContext): TemplateResult {
  const name = pickText(hotline.name, locale.languages)!;
  const texts = [hotline.operator, hotline.hours, hotline.cost, hotline.recorded].map((text) =>
    pickText(text, locale.languages),
  );
  return html`
    <div class="box" part="hotline">
      ${heading(headingLevel, locale.message('hotlineCard.heading'), locale.language)}
      <p class="text" part="name" lang=${name.lang}>${locale.noWrap(name.text)}</p>
      <p>${renderNumber(locale, hotline)}</p>
      <dl class="details" part="details">
        ${renderDetail(locale, 'hotlineCard.operator', hotline.operator)} ${renderDetail(locale, 'hotlineCard.hours', hotline.hours)}
        ${renderDetail(locale, 'hotlineCard.cost', hotline.cost)} ${renderLanguages(locale, hotline)}
        ${renderDetail(locale, 'hotlineCard.recorded', hotline.recorded)}
      </dl>
      ${renderVerified(locale, hotline)} ${renderFooter(sourceLine(locale, hotline.source), textNotices(locale, texts))}
    </div>
  `;
}

function renderNumber(locale: Locale, { phone: { text, dial } }: Hotline): TemplateResult {
  const number = html`<bdi translate="no">${locale.noWrap(text)}</bdi>`;
  if (!dial) return html`<span class="number plain" part="number">${number}</span>`;
  return html`<a class="number" part="number" href=${`tel:${dial}`}>${locale.messageWith('hotlineCard.call', { number })}</a>`;
}

function renderDetail(
  locale: Locale,
  label: MessageKey,
  map: LanguageMap | undefined,
): TemplateResult | typeof nothing {
  const shown = pickText(map, locale.languages);
  if (!shown) return nothing;
  return html`<div>
    <dt>${locale.message(label)}</dt>
    <dd class="text" lang=${shown.lang}>${locale.noWrap(shown.text)}</dd>
  </div>`;
}

function renderLanguages(locale: Locale, { languages }: Hotline): TemplateResult | typeof nothing {
  if (languages.length === 0) return nothing;
  const names = languages.map((lang) => languageName(lang, locale.t));
  return html`<div>
    <dt>${locale.message('hotlineCard.languages')}</dt>
    <dd>${formatList(names, locale.t)}</dd>
  </div>`;
}

function renderVerified(locale: Locale, { verifiedOn }: Hotline): TemplateResult {
  if (!verifiedOn) return html`<p class="warning" part="verified">${locale.message('hotlineCard.unverified')}</p>`;
  const old = isOlderThanYear(verifiedOn);
  const unsure = isInFuture(verifiedOn);
  const values = { context: precisionOf(verifiedOn), date: formatDate(verifiedOn, locale.t) };
  return html`<p class=${old || unsure ? 'warning' : 'notice'} part="verified">
    ${locale.message('hotlineCard.verifiedOn', values)} ${old ? locale.message('hotlineCard.outdated') : unsure ? locale.message('hotlineCard.wrongClock') : nothing}
  </p>`;
}
