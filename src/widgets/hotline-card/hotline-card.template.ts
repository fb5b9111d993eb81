import { html, nothing, type TemplateResult } from 'lit/html.js';
import { hasOwn } from '../../core/has-own.js';
import { findById } from '../../model/content-error.js';
import { pickText, type LanguageMap } from '../../model/language-map.js';
import type { Channel, Hotline, OfficeDocument, Phone } from '../../model/office.js';
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
  const own = [
    hotline.operator,
    hotline.forWhom,
    hotline.reach,
    hotline.hours,
    hotline.cost,
    hotline.recorded,
    hotline.verifiedBy,
  ];
  const texts = own.map((text) => pickText(text, locale.languages));
  return html`
    <div class="box" part="hotline">
      ${heading(headingLevel, locale.message('hotlineCard.heading'), locale.language)}
      <p class="text" part="name" lang=${name.lang}>${locale.noWrap(name.text)}</p>
      ${hotline.phone ? html`<p>${renderNumber(locale, hotline.phone)}</p>` : nothing}
      <dl class="details" part="details">
        ${hotline.abroad ? renderRow(locale.message('hotlineCard.abroad'), renderCall(hotline.abroad)) : nothing}
        ${hotline.channels.map((channel) => renderChannel(locale, channel))} ${renderDetail(locale, 'hotlineCard.forWhom', hotline.forWhom)}
        ${renderDetail(locale, 'hotlineCard.reach', hotline.reach)} ${renderDetail(locale, 'hotlineCard.operator', hotline.operator)}
        ${renderDetail(locale, 'hotlineCard.hours', hotline.hours)} ${renderCost(locale, hotline)} ${renderLanguages(locale, hotline)}
        ${renderDetail(locale, 'hotlineCard.recorded', hotline.recorded)}
      </dl>
      ${renderVerified(locale, hotline)} ${renderFooter(sourceLine(locale, hotline.source), textNotices(locale, texts))}
    </div>
  `;
}

function renderNumber(locale: Locale, { text, dial }: Phone): TemplateResult {
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

function renderCost(locale: Locale, { cost, free }: Hotline): TemplateResult | typeof nothing {
  if (cost || !free) return renderDetail(locale, 'hotlineCard.cost', cost);
  return renderRow(locale.message('hotlineCard.cost'), locale.message('hotlineCard.free'));
}

/** Names of channels are the same in every language. */
const NAMES: Readonly<Record<string, string>> = {
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  viber: 'Viber',
  line: 'LINE',
  zalo: 'Zalo',
  messenger: 'Messenger',
  signal: 'Signal',
};

function renderChannel(locale: Locale, { kind, text: map, dial, url }: Channel): TemplateResult {
  const { text, lang } = pickText(map, locale.languages)!;
  return renderRow(channelName(locale, kind), renderCall({ text, dial }, url), lang);
}

function channelName(locale: Locale, kind: string): unknown {
  if (kind === 'phone') return locale.message('hotlineCard.phone');
  if (kind === 'form') return locale.message('hotlineCard.form');
  if (kind === 'walk-in') return locale.message('hotlineCard.walkIn');
  return html`<bdi translate="no">${hasOwn(NAMES, kind) ? NAMES[kind] : kind}</bdi>`;
}

function renderCall({ text, dial }: Phone, url = dial && `tel:${dial}`): TemplateResult {
  const shown = html`<bdi>${text}</bdi>`;
  return url ? html`<a part="link" href=${url}>${shown}</a>` : shown;
}

const renderRow = (name: unknown, value: unknown, lang?: string): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd class="text" lang=${lang ?? nothing}>${value}</dd>
  </div>`;

function renderLanguages(locale: Locale, { languages }: Hotline): TemplateResult | typeof nothing {
  if (languages.length === 0) return nothing;
  const names = languages.map((lang) => languageName(lang, locale.t));
  return html`<div>
    <dt>${locale.message('hotlineCard.languages')}</dt>
    <dd>${formatList(names, locale.t)}</dd>
  </div>`;
}

function renderVerified(locale: Locale, { verifiedOn, verifiedBy, phone }: Hotline): unknown {
  if (!verifiedOn && !phone) return nothing;
  const by = pickText(verifiedBy, locale.languages);
  if (!verifiedOn) return html`<p class="warning" part="verified">${locale.message('hotlineCard.unverified')}</p>`;
  const old = isOlderThanYear(verifiedOn);
  const unsure = isInFuture(verifiedOn);
  const values = { context: precisionOf(verifiedOn), date: formatDate(verifiedOn, locale.t) };
  return html`<p class=${old || unsure ? 'warning' : 'notice'} part="verified">
    ${locale.message('hotlineCard.verifiedOn', values)} ${old ? locale.message('hotlineCard.outdated') : unsure ? locale.message('hotlineCard.wrongClock') : nothing} ${by ? locale.messageWith('hotlineCard.verifiedBy', { name: html`<span lang=${by.lang}>${by.text}</span>` }) : nothing}
  </p>`;
}
