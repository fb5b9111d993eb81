import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { pickText } from '../../content/language-map.js';
import { OFFICE_DOCUMENT } from '../../content/load.js';
import type { OfficeDocument, Section } from '../../content/office-document.js';
import { keepTogether } from '../../i18n/keep-together.js';
import { ContentElement } from '../content-element/content-element.js';
import { heading } from '../content-element/heading.js';
import { foot, textNotices, sourceLine } from '../content-element/notices.js';

/** Which text about the office. */
export type ProfileSection = 'who-we-are' | 'our-work';

/**
 * What the office says of itself: who it is, or what it does.
 *
 * @element iom-office-profile
 * @slot - Shown until the content is there, and instead of a message if it cannot be had.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` says why.
 * @csspart base - The root element.
 * @csspart status - The message that stands where the content would be.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart profile - The box around the text.
 * @csspart heading - The heading.
 * @csspart paragraph - A paragraph of the text.
 * @csspart source - The line that names the source.
 * @csspart link - A link.
 * @csspart link-language - The language of a link's target, where it differs.
 * @csspart fallback-notice - The notice that a text is not there in the reader's language.
 * @csspart machine-mark - The mark of texts that a machine translated.
 */
export class IomOfficeProfile extends ContentElement<OfficeDocument, Section> {
  /** Which text: `who-we-are` or `our-work`. */
  @property() section: ProfileSection = 'who-we-are';

  protected override readonly content = new ContentController<OfficeDocument, Section>(this, {
    kind: OFFICE_DOCUMENT,
    select: ({ whoWeAre, ourWork }) => (this.section === 'our-work' ? ourWork : whoWeAre),
  });

  protected override renderContent({ title, paragraphs, source }: Section): TemplateResult {
    const [name, ...texts] = [title, ...paragraphs].map((text) => pickText(text, this.words.languages)!);
    return html`
      <div class="box" part="profile">
        ${heading(this.headingLevel, keepTogether(name!.text), name!.lang)}
        ${texts.map(({ text, lang }) => html`<p class="text" part="paragraph" lang=${lang}>${keepTogether(text)}</p>`)}
        ${foot(sourceLine(this.words, source), textNotices(this.words, [name, ...texts]))}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-office-profile': IomOfficeProfile;
  }
}
