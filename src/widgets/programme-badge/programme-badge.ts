import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { OFFICE_DOCUMENT } from '../../content/load-document.js';
import type { OfficeDocument, Programme } from '../../model/office.js';
import { ContentElement } from '../content-element/content-element.js';
import { flattenTemplate } from '../content-element/flatten-template.js';
import { programmeBadgeStyles } from './programme-badge.styles.js';
import { programmeBadge, selectProgramme } from './programme-badge.template.js';

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
    select: (office) => selectProgramme(office, this),
  });

  protected override renderContent(programme: Programme): unknown {
    const { locale, headingLevel, variant } = this;
    return programmeBadge(programme, {
      locale,
      headingLevel,
      variant,
      donors: this.content.document?.donors,
      flatten: flattenTemplate,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-programme-badge': IomProgrammeBadge;
  }
}
