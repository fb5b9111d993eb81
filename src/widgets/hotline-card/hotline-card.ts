import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { OFFICE_DOCUMENT } from '../../content/load-document.js';
import type { Hotline, OfficeDocument } from '../../model/office.js';
import { hotlineFromAttributes } from '../../content/from-attributes/hotline.js';
import { statedLanguage } from '../../i18n/resolve.js';
import { ContentElement } from '../content-element/content-element.js';
import { hotlineCardStyles } from './hotline-card.styles.js';
import { hotlineCard, selectHotline } from './hotline-card.template.js';

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
    select: (office) => selectHotline(office, this),
    direct: () => hotlineFromAttributes(this, statedLanguage(this) || 'en'),
  });

  protected override renderContent(hotline: Hotline): TemplateResult {
    return hotlineCard(hotline, { locale: this.locale, headingLevel: this.headingLevel });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-hotline-card': IomHotlineCard;
  }
}
