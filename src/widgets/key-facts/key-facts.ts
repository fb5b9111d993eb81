import type { CSSResultGroup, TemplateResult } from 'lit';
import { ContentController } from '../../content/content-controller.js';
import { OFFICE_DOCUMENT } from '../../content/load-document.js';
import type { OfficeDocument } from '../../model/office.js';
import { ContentElement } from '../content-element/content-element.js';
import { keyFactsStyles } from './key-facts.styles.js';
import { keyFacts, selectFacts } from './key-facts.template.js';

/**
 * The office's key facts, each with its date and its source.
 *
 * @element iom-key-facts
 * @slot - Shown until the content is loaded, and instead of a message if there is none.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` is the reason.
 * @csspart base - The root element.
 * @csspart status - The message in place of the content.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart facts - The box around the facts.
 * @csspart heading - The heading.
 * @csspart label - What a fact is about.
 * @csspart value - The value of a fact.
 * @csspart date - When it was true.
 * @csspart source - The line that names the source.
 * @csspart link - A link.
 * @csspart link-language - The language of a link's target, if it differs.
 * @csspart fallback-notice - The notice that a text is not available in the reader's language.
 * @csspart machine-mark - The mark on machine-translated texts.
 */
export class IomKeyFacts extends ContentElement<OfficeDocument, OfficeDocument> {
  static override styles: CSSResultGroup = [ContentElement.styles, keyFactsStyles];

  protected override readonly content = new ContentController<OfficeDocument, OfficeDocument>(this, {
    kind: OFFICE_DOCUMENT,
    select: selectFacts,
  });

  protected override renderContent(office: OfficeDocument): TemplateResult {
    return keyFacts(office, { locale: this.locale, headingLevel: this.headingLevel });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-key-facts': IomKeyFacts;
  }
}
