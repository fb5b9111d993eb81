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
 * A help line from the office's document or the page. Renders only the fallback if no number is given. Calls fire no event
 * and send no request.
 *
 * @element iom-hotline-card
 * @slot - Shown until the content is loaded, and instead of a message if there is none.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` is the reason.
 * @csspart base - The root element.
 * @csspart status - The message in place of the content.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart hotline - The box around the help line.
 * @csspart heading - The heading.
 * @csspart name - The help line's name.
 * @csspart number - The number, linked if it can be dialled.
 * @csspart details - The operator, hours, cost, languages, and what is recorded.
 * @csspart verified - When the number was checked, or that it was not.
 * @csspart source - The line that names the source.
 * @csspart link - A link.
 * @csspart link-language - The language of a link's target, if it differs.
 * @csspart fallback-notice - The notice that a text is not available in the reader's language.
 * @csspart machine-mark - The mark on machine-translated texts.
 */
export class IomHotlineCard extends ContentElement<OfficeDocument, Hotline> {
  static override styles: CSSResultGroup = [ContentElement.styles, hotlineCardStyles];

  /** Id of the help line. Defaults to the office's first. */
  @property() hotline?: string;
  /** Number of a help line given by attributes, as shown to readers. */
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
