import { html, nothing, type TemplateResult } from 'lit/html.js';
import { findById } from '../../model/content-error.js';
import { pickLanguage, pickText, type ShownText } from '../../model/language-map.js';
import type { Donor, FocalPlace, OfficeDocument, Programme } from '../../model/office.js';
import { formatDate } from '../../i18n/dates.js';
import type { Locale } from '../../i18n/locale.js';
import { formatCount, formatList } from '../../i18n/numbers.js';
import { heading } from '../content-element/heading.js';
import { renderFooter, linkLanguage, sourceLine, textNotices } from '../content-element/notices.js';
import { same, type Flattening, type TemplateContext } from '../content-element/template-context.js';
import { isPast } from './is-past.js';

export interface ProgrammeBadgeContext extends TemplateContext, Flattening {
  /** A badge, or a card with more details. */
  readonly variant?: string;
  /** Donors of the office; a programme has only their ids. */
  readonly donors: readonly Donor[] | undefined;
}

/** Returns the programme with the id `programme`, else the first. */
export const selectProgramme = (
  { programmes }: OfficeDocument,
  { programme }: { programme?: string },
): Programme | undefined => findById('programme', programme, programmes);

/** Renders the name of a programme, its donors, and when and where it runs. */
export function programmeBadge(programme: Programme, context: ProgrammeBadgeContext): unknown {
  const { locale, headingLevel, variant, flatten = same } = context;
  const name = pickText(programme.name, locale.languages)!;
  const donors = donorsOf(programme, context);
  const sentences = donors.flatMap(({ acknowledgement }) => pickText(acknowledgement, locale.languages) ?? []);
  const card = variant === 'card';
  const texts = card ? [programme.aim, programme.region].map((text) => pickText(text, locale.languages)) : [];
  return flatten(html`
    <div class=${card ? 'box' : 'box badge'} part="badge" role="group" aria-label=${locale.t('programmeBadge.label')}>
      ${heading(headingLevel, renderName(locale, programme, name), name.lang)} ${card ? renderAim(locale, programme) : nothing}
      ${renderDonors(locale, donors)} ${sentences.map(renderSentence(locale))} ${renderPeriod(locale, programme)} ${card ? renderDetails(locale, programme) : nothing}
      ${flatten(renderFooter(card ? sourceLine(locale, programme.source) : nothing, textNotices(locale, [name, ...donors, ...sentences, ...texts])))}
    </div>
  `);
}

function renderAim(locale: Locale, { aim }: Programme): TemplateResult | typeof nothing {
  const shown = pickText(aim, locale.languages);
  return shown ? html`<p class="text" part="aim" lang=${shown.lang}>${locale.noWrap(shown.text)}</p>` : nothing;
}

function renderDetails(locale: Locale, { region, focalPlaces, since, url }: Programme): TemplateResult {
  const where = pickText(region, locale.languages);
  const [lang, address] = pickLanguage(url, locale.languages) ?? [];
  return html`
    ${where ? html`<p class="meta text" part="region" lang=${where.lang}>${locale.noWrap(where.text)}</p>` : nothing}
    ${since && focalPlaces.length > 0 ? html`<p class="meta" part="places">${renderPlaces(locale, focalPlaces)}</p>` : nothing}
    ${address ? html`<p><a part="link" href=${address} hreflang=${lang!}>${locale.message('programmeBadge.more')}</a>${linkLanguage(locale, lang)}</p>` : nothing}
  `;
}

function renderName(locale: Locale, { abbreviation }: Programme, { text }: ShownText): unknown {
  const name = html`<span translate="no">${locale.noWrap(text)}</span>`;
  if (!abbreviation || text.includes(abbreviation)) return name;
  return locale.messageWith('programmeBadge.nameWithAbbr', {
    name,
    abbr: html`<bdi translate="no">${abbreviation}</bdi>`,
  });
}

function renderDonors(locale: Locale, donors: ShownDonor[]): TemplateResult | typeof nothing {
  if (donors.length === 0) return nothing;
  const names = donors.map(({ text, lang, url }) => {
    const name = html`<span class="text" translate="no" lang=${lang}>${locale.noWrap(text)}</span>`;
    const [target, address] = pickLanguage(url, locale.languages) ?? [];
    return address ? html`<a part="donor-link" href=${address} hreflang=${target!}>${name}</a>` : name;
  });
  const funder = formatList(names, locale.t);
  return html`<p class="meta" part="donors">${locale.messageWith('programmeBadge.fundedBy', { funder })}</p>`;
}

const renderSentence =
  (locale: Locale) =>
  ({ text, lang }: ShownText): TemplateResult =>
    html`<p class="meta text" part="acknowledgement" lang=${lang}>${locale.noWrap(text)}</p>`;

function renderPeriod(locale: Locale, programme: Programme): TemplateResult | typeof nothing {
  const period = periodOf(locale, programme);
  const state = STATES[programme.status ?? 'running'];
  if (period === undefined && !state) return nothing;
  return html`<p class="meta" part="period">${state ? locale.message(state) : nothing} ${period ?? nothing}</p>`;
}

/** What the dates may not say; that a programme runs is no news. */
const STATES = {
  planned: 'programmeBadge.planned',
  running: undefined,
  ended: 'programmeBadge.over',
} as const;

function periodOf(locale: Locale, { since, until, countries, focalPlaces }: Programme): unknown {
  const { t } = locale;
  const from = since && formatDate(since, t);
  if (from && until) return locale.message('programmeBadge.period', { from, to: formatDate(until, t) });
  if (from && countries) {
    const count = countries.value;
    return locale.message('programmeBadge.implementedIn', { count, number: formatCount(count, t), year: from });
  }
  if (from) return locale.message('programmeBadge.since', { year: from });
  if (until)
    return locale.message(isPast(until) ? 'programmeBadge.ended' : 'programmeBadge.until', {
      date: formatDate(until, t),
    });
  return focalPlaces.length > 0 ? renderPlaces(locale, focalPlaces) : undefined;
}

function renderPlaces(locale: Locale, places: FocalPlace[]): unknown {
  const { t, languages } = locale;
  const names = places.map(({ name, year }) => {
    const { text, lang } = pickText(name, languages)!;
    return html`<span class="text" translate="no" lang=${lang}>${locale.noWrap(text)}</span>${year ? html` <span class="keep">(${formatDate(year, t)})</span>` : nothing}`;
  });
  return locale.messageWith('programmeBadge.focalPlaces', { places: formatList(names, t) });
}

type ShownDonor = ShownText & Pick<Donor, 'url' | 'acknowledgement'>;

function donorsOf({ donors }: Programme, { locale, donors: all = [] }: ProgrammeBadgeContext): ShownDonor[] {
  const known = new Map(all.map((donor) => [donor.id, donor]));
  return donors.flatMap((id) => {
    const { name, url, acknowledgement } = known.get(id) ?? {};
    const shown = pickText(name, locale.languages);
    return shown ? { ...shown, url, acknowledgement } : [];
  });
}
