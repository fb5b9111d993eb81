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
 * The name of a programme, its donors, and when and where it runs.
 *
 * @element iom-programme-badge
 * @slot - Shown until the content is loaded, and instead of a message if there is none.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` is the reason.
 * @csspart base - The root element.
 * @csspart status - The message in place of the content.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart badge - The box around the programme.
 * @csspart heading - The programme's name.
 * @csspart donors - Who funds it.
 * @csspart donor-link - A donor's name, if its site is known.
 * @csspart acknowledgement - The sentence that a donor asks for.
 * @csspart period - Since when and where it runs.
 * @csspart aim - What it is for; card only.
 * @csspart region - Where it runs; card only.
 * @csspart places - The places that it focuses on.
 * @csspart source - The line that names the source; card only.
 * @csspart link - A link; card only.
 * @csspart link-language - The language of a link's target, if it differs.
 * @csspart fallback-notice - The notice that a text is not available in the reader's language.
 * @csspart machine-mark - The mark on machine-translated texts.
 */
export class IomProgrammeBadge extends ContentElement<OfficeDocument, Programme> {
  static override styles: CSSResultGroup = [ContentElement.styles, programmeBadgeStyles];

  /** Id of the programme. Defaults to the office's first. */
  @property() programme?: string;
  /** A badge, or a card with more details. */
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
