import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { OFFICE_DOCUMENT } from '../../content/load-document.js';
import type { OfficeDocument, Section } from '../../model/office.js';
import { ContentElement } from '../content-element/content-element.js';
import { officeProfileStyles } from './office-profile.styles.js';
import { officeProfile, selectSection, type ProfileSection } from './office-profile.template.js';

export type { ProfileSection };

/**
 * The office's text about itself: who it is, or what it does.
 *
 * @element iom-office-profile
 * @slot - Shown until the content is loaded, and instead of a message if there is none.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` is the reason.
 * @csspart base - The root element.
 * @csspart status - The message in place of the content.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart profile - The box around the text.
 * @csspart heading - The heading.
 * @csspart paragraph - A paragraph of the text.
 * @csspart source - The line that names the source.
 * @csspart link - A link.
 * @csspart link-language - The language of a link's target, if it differs.
 * @csspart fallback-notice - The notice that a text is not available in the reader's language.
 * @csspart machine-mark - The mark on machine-translated texts.
 */
export class IomOfficeProfile extends ContentElement<OfficeDocument, Section> {
  static override styles: CSSResultGroup = [ContentElement.styles, officeProfileStyles];

  /** Which text: `who-we-are` or `our-work`. */
  @property() section: ProfileSection = 'who-we-are';

  protected override readonly content = new ContentController<OfficeDocument, Section>(this, {
    kind: OFFICE_DOCUMENT,
    select: (office) => selectSection(office, this),
  });

  protected override renderContent(section: Section): TemplateResult {
    return officeProfile(section, { locale: this.locale, headingLevel: this.headingLevel });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-office-profile': IomOfficeProfile;
  }
}
