import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { findById } from '../../content/content-error.js';
import { pickLanguage, pickText, type ShownText } from '../../content/language-map.js';
import { OFFICE_DOCUMENT } from '../../content/load.js';
import type { FocalPlace, OfficeDocument, Programme } from '../../content/office-document.js';
import { formatDate } from '../../i18n/dates.js';
import { keepTogether } from '../../i18n/keep-together.js';
import { formatCount, formatList } from '../../i18n/numbers.js';
import { ContentElement } from '../content-element/content-element.js';
import { flat } from '../content-element/flat.js';
import { heading } from '../content-element/heading.js';
import { foot, linkLanguage, textNotices, sourceLine } from '../content-element/notices.js';
import { isPast } from './is-past.js';
import { programmeBadgeStyles } from './programme-badge.styles.js';

/**
 * The name of a programme, who pays for it, since when and where it runs.
 *
 * @element iom-programme-badge
 * @slot - Shown until the content is there, and instead of a message if it cannot be had.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` says why.
 * @csspart base - The root element.
 * @csspart status - The message that stands where the content would be.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart badge - The box around the programme.
 * @csspart heading - The programme's name.
 * @csspart donors - Who funds it.
 * @csspart period - Since when and where it runs.
 * @csspart aim - What it is for; card only.
 * @csspart region - Where it runs; card only.
 * @csspart places - The places that it puts its weight on.
 * @csspart source - The line that names the source; card only.
 * @csspart link - A link; card only.
 * @csspart link-language - The language of a link's target, where it differs.
 * @csspart fallback-notice - The notice that a text is not there in the reader's language.
 * @csspart machine-mark - The mark of texts that a machine translated.
 */
export class IomProgrammeBadge extends ContentElement<OfficeDocument, Programme> {
  static override styles: CSSResultGroup = [ContentElement.styles, programmeBadgeStyles];

  /** Id of the programme; without it the office's first is shown. */
  @property() programme?: string;
  /** A badge, or a card that says more. */
  @property() variant: 'badge' | 'card' = 'badge';

  protected override readonly content = new ContentController<OfficeDocument, Programme>(this, {
    kind: OFFICE_DOCUMENT,
    select: ({ programmes }) => findById('programme', this.programme, programmes),
  });

  protected override renderContent(programme: Programme): unknown {
    const name = pickText(programme.name, this.words.languages)!;
    const donors = this.#donors(programme);
    const card = this.variant === 'card';
    const texts = card ? [programme.aim, programme.region].map((text) => pickText(text, this.words.languages)) : [];
    return flat(html`
      <div class=${card ? 'box' : 'box badge'} part="badge" role="group" aria-label=${this.words.t('programmeBadge.label', { name: name.text })}>
        ${heading(this.headingLevel, this.#renderName(programme, name), name.lang)} ${card ? this.#renderAim(programme) : nothing}
        ${this.#renderDonors(donors)} ${this.#renderPeriod(programme)} ${card ? this.#renderCard(programme) : nothing}
        ${flat(foot(card ? sourceLine(this.words, programme.source) : nothing, textNotices(this.words, [name, ...donors, ...texts])))}
      </div>
    `);
  }

  #renderAim({ aim }: Programme): TemplateResult | typeof nothing {
    const shown = pickText(aim, this.words.languages);
    return shown ? html`<p class="text" part="aim" lang=${shown.lang}>${keepTogether(shown.text)}</p>` : nothing;
  }

  #renderCard({ region, focalPlaces, since, url }: Programme): TemplateResult {
    const where = pickText(region, this.words.languages);
    const [lang, address] = pickLanguage(url, this.words.languages) ?? [];
    return html`
      ${where ? html`<p class="meta text" part="region" lang=${where.lang}>${keepTogether(where.text)}</p>` : nothing}
      ${since && focalPlaces.length > 0 ? html`<p class="meta" part="places">${this.#places(focalPlaces)}</p>` : nothing}
      ${address ? html`<p><a part="link" href=${address} hreflang=${lang!}>${this.words.text('programmeBadge.more')}</a>${linkLanguage(this.words, lang)}</p>` : nothing}
    `;
  }

  #renderName({ abbreviation }: Programme, { text }: ShownText): unknown {
    return abbreviation && !text.includes(abbreviation)
      ? this.words.rich('programmeBadge.nameWithAbbr', {
          name: html`<span translate="no">${keepTogether(text)}</span>`,
          abbr: html`<bdi translate="no">${abbreviation}</bdi>`,
        })
      : html`<span translate="no">${keepTogether(text)}</span>`;
  }

  #renderDonors(donors: ShownText[]): TemplateResult | typeof nothing {
    if (donors.length === 0) return nothing;
    const names = donors.map(
      ({ text, lang }) => html`<span class="text" translate="no" lang=${lang}>${keepTogether(text)}</span>`,
    );
    const funder = formatList(names, this.words.t);
    return html`<p class="meta" part="donors">${this.words.rich('programmeBadge.fundedBy', { funder })}</p>`;
  }

  #renderPeriod(programme: Programme): TemplateResult | typeof nothing {
    const period = this.#period(programme);
    return period === undefined ? nothing : html`<p class="meta" part="period">${period}</p>`;
  }

  #period({ since, until, countries, focalPlaces }: Programme): unknown {
    const { t } = this.words;
    if (since && until)
      return this.words.text('programmeBadge.period', { from: formatDate(since, t), to: formatDate(until, t) });
    if (since && countries) return this.#implementedIn(countries.value, formatDate(since, t));
    if (since) return this.words.text('programmeBadge.since', { year: formatDate(since, t) });
    if (until)
      return this.words.text(isPast(until) ? 'programmeBadge.ended' : 'programmeBadge.until', {
        date: formatDate(until, t),
      });
    return focalPlaces.length > 0 ? this.#places(focalPlaces) : undefined;
  }

  #places(places: FocalPlace[]): unknown {
    const { t } = this.words;
    const names = places.map(({ name, year }) => {
      const { text, lang } = pickText(name, this.words.languages)!;
      return html`<span class="text" translate="no" lang=${lang}>${keepTogether(text)}</span>${year ? html` <span class="keep">(${formatDate(year, t)})</span>` : nothing}`;
    });
    return this.words.rich('programmeBadge.focalPlaces', { places: formatList(names, t) });
  }

  #implementedIn(count: number, year: string): unknown {
    return this.words.text('programmeBadge.implementedIn', { count, number: formatCount(count, this.words.t), year });
  }

  #donors({ donors }: Programme): ShownText[] {
    const known = new Map(this.content.document?.donors.map(({ id, name }) => [id, name]));
    return donors.flatMap((wanted) => pickText(known.get(wanted), this.words.languages) ?? []);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-programme-badge': IomProgrammeBadge;
  }
}
