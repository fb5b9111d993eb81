import { html, nothing, type TemplateResult } from 'lit/html.js';
import { pickText } from '../../model/language-map.js';
import type { Fact, OfficeDocument, Source } from '../../model/office.js';
import { formatDate, precisionOf } from '../../i18n/dates.js';
import type { Locale } from '../../i18n/locale.js';
import { formatCount } from '../../i18n/numbers.js';
import { heading } from '../content-element/heading.js';
import { renderFooter, sourceLine, sourceText, textNotices } from '../content-element/notices.js';
import type { TemplateContext } from '../content-element/template-context.js';

/** Returns the office, if it has facts. */
export const selectFacts = (office: OfficeDocument): OfficeDocument | undefined =>
  office.facts.length > 0 ? office : undefined;

/** Renders facts about the office, each with its date and source. */
export function keyFacts({ name, facts }: OfficeDocument, { locale, headingLevel }: TemplateContext): TemplateResult {
  const office = pickText(name, locale.languages)!;
  const title = locale.messageWith('keyFacts.heading', {
    office: html`<span class="text" lang=${office.lang}>${locale.noWrap(office.text)}</span>`,
  });
  const { source } = facts[0]!;
  const shared = facts.every((fact) => isSame(fact.source, source)) ? source : undefined;
  const texts = facts.flatMap(({ label, value, unit, qualifier }) => [
    label,
    unit,
    ...[value, qualifier].filter((each) => typeof each === 'object'),
  ]);
  return html`
    <div class="box" part="facts">
      ${heading(headingLevel, title, locale.language)}
      <dl>
        ${facts.map((fact) => renderFact(locale, fact, !shared))}
      </dl>
      ${renderFooter(
        sourceLine(locale, shared),
        textNotices(
          locale,
          texts.map((text) => pickText(text, locale.languages)),
        ),
      )}
    </div>
  `;
}

const isSame = (one: Source | undefined, other: Source | undefined): boolean =>
  one?.site === other?.site && one?.url === other?.url;

function renderFact(locale: Locale, fact: Fact, hasSource: boolean): TemplateResult {
  const label = pickText(fact.label, locale.languages)!;
  return html`<div class=${typeof fact.value === 'number' ? nothing : 'sentence'}>
    <dt class="text" part="label" lang=${label.lang}>${locale.noWrap(label.text)}</dt>
    ${renderValue(locale, fact)}
    ${fact.asOf ? html`<dd class="notice" part="date">${dateOf(locale, fact.asOf)}</dd>` : nothing}
    ${hasSource && fact.source?.site ? html`<dd class="source" part="source">${sourceText(locale, fact.source)}</dd>` : nothing}
  </div>`;
}

function renderValue(locale: Locale, { value, to, kind, unit, qualifier }: Fact): TemplateResult {
  if (typeof value !== 'number') {
    const { text, lang } = pickText(value, locale.languages)!;
    return html`<dd class="value long text" part="value" lang=${lang}>${locale.noWrap(text)}</dd>`;
  }
  const number = [value, ...(to === undefined ? [] : [to])]
    .map((each) => (kind === 'year' ? formatDate({ year: each }, locale.t) : formatCount(each, locale.t)))
    .join('–');
  if (!qualifier && !unit) return html`<dd class="value" part="value">${number}</dd>`;
  const counted = pickText(unit, locale.languages);
  // A sign stands at its number: 12 %.
  const large = html`<span>${number}</span>${counted ? html`\u00a0<bdi lang=${counted.lang}>${counted.text}</bdi>` : nothing}`;
  return html`<dd class="value over" part="value">${qualified(locale, qualifier, large)}</dd>`;
}

function qualified(locale: Locale, qualifier: Fact['qualifier'], number: TemplateResult): unknown {
  if (!qualifier) return number;
  if (typeof qualifier === 'string') return locale.messageWith(QUALIFIERS[qualifier], { number });
  const { text, lang } = pickText(qualifier, locale.languages)!;
  return html`<bdi lang=${lang}>${text}</bdi> ${number}`;
}

const QUALIFIERS = {
  over: 'keyFacts.over',
  about: 'keyFacts.about',
  'up-to': 'keyFacts.upTo',
  'at-least': 'keyFacts.atLeast',
} as const;

function dateOf(locale: Locale, asOf: NonNullable<Fact['asOf']>): unknown {
  return locale.message('keyFacts.asOf', { context: precisionOf(asOf), date: formatDate(asOf, locale.t) });
}
