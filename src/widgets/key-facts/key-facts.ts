import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { ContentController } from '../../content/content-controller.js';
import { pickText } from '../../content/language-map.js';
import { OFFICE_DOCUMENT } from '../../content/load.js';
import type { Fact, OfficeDocument } from '../../content/office-document.js';
import { formatDate, precisionOf } from '../../i18n/dates.js';
import { keepTogether } from '../../i18n/keep-together.js';
import { formatCount } from '../../i18n/numbers.js';
import { ContentElement } from '../content-element/content-element.js';
import { heading } from '../content-element/heading.js';
import { foot, textNotices, sourceLine } from '../content-element/notices.js';
import { keyFactsStyles } from './key-facts.styles.js';

/**
 * The office's key facts, each with its date and its source.
 *
 * @element iom-key-facts
 * @slot - Shown until the content is there, and instead of a message if it cannot be had.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` says why.
 * @csspart base - The root element.
 * @csspart status - The message that stands where the content would be.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart facts - The box around the facts.
 * @csspart heading - The heading.
 * @csspart label - What a fact is about.
 * @csspart value - What the fact is.
 * @csspart date - As of when it was true.
 * @csspart source - The line that names the source.
 * @csspart link - A link.
 * @csspart link-language - The language of a link's target, where it differs.
 * @csspart fallback-notice - The notice that a text is not there in the reader's language.
 * @csspart machine-mark - The mark of texts that a machine translated.
 */
export class IomKeyFacts extends ContentElement<OfficeDocument, OfficeDocument> {
  static override styles: CSSResultGroup = [ContentElement.styles, keyFactsStyles];

  protected override readonly content = new ContentController<OfficeDocument, OfficeDocument>(this, {
    kind: OFFICE_DOCUMENT,
    select: (office) => (office.facts.length > 0 ? office : undefined),
  });

  protected override renderContent({ name, facts }: OfficeDocument): TemplateResult {
    const office = pickText(name, this.words.languages)!;
    const title = this.words.rich('keyFacts.heading', {
      office: html`<span class="text" lang=${office.lang}>${keepTogether(office.text)}</span>`,
    });
    const texts = facts.flatMap(({ label, value }) => [label, ...(typeof value === 'number' ? [] : [value])]);
    return html`
      <div class="box" part="facts">
        ${heading(this.headingLevel, title, this.words.language)}
        <dl>
          ${facts.map((fact) => this.#renderFact(fact))}
        </dl>
        ${foot(
          textNotices(
            this.words,
            texts.map((text) => pickText(text, this.words.languages)),
          ),
        )}
      </div>
    `;
  }

  #renderFact(fact: Fact): TemplateResult {
    const label = pickText(fact.label, this.words.languages)!;
    return html`<div>
      <dt class="text" part="label" lang=${label.lang}>${keepTogether(label.text)}</dt>
      ${this.#renderValue(fact)}
      <dd class="notice" part="date">${this.#date(fact)}</dd>
      <dd>${sourceLine(this.words, fact.source)}</dd>
    </div>`;
  }

  #renderValue({ value, kind, qualifier }: Fact): TemplateResult {
    if (typeof value !== 'number') {
      const { text, lang } = pickText(value, this.words.languages)!;
      return html`<dd class="value long text" part="value" lang=${lang}>${keepTogether(text)}</dd>`;
    }
    const number = kind === 'year' ? String(value) : formatCount(value, this.words.t);
    return html`<dd class="value" part="value">${qualifier ? this.words.text('keyFacts.over', { number }) : number}</dd>`;
  }

  #date({ asOf }: Fact): unknown {
    if (!asOf) return this.words.text('date.unknown');
    return this.words.text('keyFacts.asOf', { context: precisionOf(asOf), date: formatDate(asOf, this.words.t) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-key-facts': IomKeyFacts;
  }
}
