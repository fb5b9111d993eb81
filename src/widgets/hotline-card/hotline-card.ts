import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { findById } from '../../content/content-error.js';
import { pickText, type LanguageMap } from '../../content/language-map.js';
import { OFFICE_DOCUMENT } from '../../content/load.js';
import type { Hotline, OfficeDocument } from '../../content/office-document.js';
import { ownHotline } from '../../content/own-hotline.js';
import { formatDate, isOlderThanYear, precisionOf } from '../../i18n/dates.js';
import { keepTogether } from '../../i18n/keep-together.js';
import { languageName } from '../../i18n/language-name.js';
import { formatList } from '../../i18n/numbers.js';
import { statedLanguage } from '../../i18n/resolve.js';
import type { MessageKey } from '../../i18n/translator.js';
import { ContentElement } from '../content-element/content-element.js';
import { heading } from '../content-element/heading.js';
import { foot, textNotices, sourceLine } from '../content-element/notices.js';
import { isInFuture } from './is-in-future.js';
import { hotlineCardStyles } from './hotline-card.styles.js';

/**
 * A help line: only what the office's document or the page gives. Without a number there is nothing but the fallback.
 * Calls are told to nobody, not even to the page.
 *
 * @element iom-hotline-card
 * @slot - Shown until the content is there, and instead of a message if it cannot be had.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` says why.
 * @csspart base - The root element.
 * @csspart status - The message that stands where the content would be.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart hotline - The box around the help line.
 * @csspart heading - The heading.
 * @csspart name - The help line's name.
 * @csspart number - The number, linked where it can be dialled.
 * @csspart details - Who runs it, when, at what cost, in which languages, what is recorded.
 * @csspart verified - When the number was checked, or that it was not.
 * @csspart source - The line that names the source.
 * @csspart link - A link.
 * @csspart link-language - The language of a link's target, where it differs.
 * @csspart fallback-notice - The notice that a text is not there in the reader's language.
 * @csspart machine-mark - The mark of texts that a machine translated.
 */
export class IomHotlineCard extends ContentElement<OfficeDocument, Hotline> {
  static override styles: CSSResultGroup = [ContentElement.styles, hotlineCardStyles];

  /** Id of the help line; without it the office's first is shown. */
  @property() hotline?: string;
  /** Number of a help line given by attributes, as it is to be read. */
  @property() number?: string;
  /** Name of a help line given by attributes. */
  @property() name?: string;
  /** Who runs it. */
  @property() operator?: string;
  /** When it can be called. */
  @property() hours?: string;
  /** What a call costs. */
  @property() cost?: string;
  /** Languages spoken, as tags: `lo en`. */
  @property() languages?: string;
  /** What is recorded of a call. */
  @property() recorded?: string;
  /** When the number was last checked: `2026-11-06`. */
  @property({ attribute: 'verified-on' }) verifiedOn?: string;

  protected override readonly emptyMessage = undefined;
  protected override readonly content = new ContentController<OfficeDocument, Hotline>(this, {
    kind: OFFICE_DOCUMENT,
    select: ({ hotlines }) => findById('hotline', this.hotline, hotlines),
    direct: () => ownHotline(this, statedLanguage(this) || 'en'),
  });

  protected override renderContent(hotline: Hotline): TemplateResult {
    const name = this.#pick(hotline.name)!;
    const texts = [hotline.operator, hotline.hours, hotline.cost, hotline.recorded].map((text) => this.#pick(text));
    return html`
      <div class="box" part="hotline">
        ${heading(this.headingLevel, this.words.text('hotlineCard.heading'), this.words.language)}
        <p class="text" part="name" lang=${name.lang}>${keepTogether(name.text)}</p>
        <p>${this.#renderNumber(hotline)}</p>
        <dl class="details" part="details">
          ${this.#renderDetail('hotlineCard.operator', hotline.operator)} ${this.#renderDetail('hotlineCard.hours', hotline.hours)}
          ${this.#renderDetail('hotlineCard.cost', hotline.cost)} ${this.#renderLanguages(hotline)}
          ${this.#renderDetail('hotlineCard.recorded', hotline.recorded)}
        </dl>
        ${this.#renderVerified(hotline)} ${foot(sourceLine(this.words, hotline.source), textNotices(this.words, texts))}
      </div>
    `;
  }

  #renderNumber({ phone: { text, dial } }: Hotline): TemplateResult {
    const number = html`<bdi translate="no">${keepTogether(text)}</bdi>`;
    if (!dial) return html`<span class="number plain" part="number">${number}</span>`;
    return html`<a class="number" part="number" href=${`tel:${dial}`}>${this.words.rich('hotlineCard.call', { number })}</a>`;
  }

  #renderDetail(label: MessageKey, map: LanguageMap | undefined): TemplateResult | typeof nothing {
    const shown = this.#pick(map);
    if (!shown) return nothing;
    return html`<div>
      <dt>${this.words.text(label)}</dt>
      <dd class="text" lang=${shown.lang}>${keepTogether(shown.text)}</dd>
    </div>`;
  }

  #renderLanguages({ languages }: Hotline): TemplateResult | typeof nothing {
    if (languages.length === 0) return nothing;
    const names = languages.map((lang) => languageName(lang, this.words.t));
    return html`<div>
      <dt>${this.words.text('hotlineCard.languages')}</dt>
      <dd>${formatList(names, this.words.t)}</dd>
    </div>`;
  }

  #renderVerified({ verifiedOn }: Hotline): TemplateResult {
    if (!verifiedOn) return html`<p class="warning" part="verified">${this.words.text('hotlineCard.unverified')}</p>`;
    const old = isOlderThanYear(verifiedOn);
    const unsure = isInFuture(verifiedOn);
    const values = { context: precisionOf(verifiedOn), date: formatDate(verifiedOn, this.words.t) };
    return html`<p class=${old || unsure ? 'warning' : 'notice'} part="verified">
      ${this.words.text('hotlineCard.verifiedOn', values)} ${old ? this.words.text('hotlineCard.outdated') : unsure ? this.words.text('hotlineCard.wrongClock') : nothing}
    </p>`;
  }

  #pick(map: LanguageMap | undefined): ReturnType<typeof pickText> {
    return pickText(map, this.words.languages);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-hotline-card': IomHotlineCard;
  }
}
