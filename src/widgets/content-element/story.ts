import { html, nothing, type TemplateResult } from 'lit';
import type { NewsItem } from '../../content/news-feed.js';
import { formatDate, isoDate } from '../../i18n/dates.js';
import { keepTogether } from '../../i18n/keep-together.js';
import type { LocaleController } from '../../i18n/locale-controller.js';

/** Where and when: “Lao Cai · November 2017”; a missing date is told. */
export function dateline(words: LocaleController, { place, date }: NewsItem, lang: string): TemplateResult {
  const where = place
    ? html`<span class="text" part="place" translate="no" lang=${lang}>${keepTogether(place)}</span><span aria-hidden="true"> · </span>`
    : nothing;
  const when = date
    ? html`<time class="keep" part="date" datetime=${isoDate(date)}>${formatDate(date, words.t)}</time>`
    : html`<span part="date">${words.text('date.unknown')}</span>`;
  return html`<p class="dateline">${where}${when}</p>`;
}
