import type { CSSResultGroup, TemplateResult } from 'lit';
import { ContentController } from '../../content/content-controller.js';
import { OFFICE_DOCUMENT } from '../../content/load-document.js';
import type { Agenda, OfficeDocument } from '../../model/office.js';
import { ContentElement } from '../content-element/content-element.js';
import { globalGoalsStyles } from './global-goals.styles.js';
import { globalGoals, selectAgenda } from './global-goals.template.js';

/**
 * The organisation's part in the 2030 Agenda, and the goals that the office lists.
 *
 * @element iom-global-goals
 * @slot - Shown until the content is loaded, and instead of a message if there is none.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` is the reason.
 * @csspart base - The root element.
 * @csspart status - The message in place of the content.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart agenda - The box around the text and the goals.
 * @csspart heading - The heading.
 * @csspart role - The organisation's part in the agenda.
 * @csspart goals - The list of goals.
 * @csspart goal - One goal.
 * @csspart source - The line that names the source.
 * @csspart link - A link.
 * @csspart link-language - The language of a link's target, if it differs.
 * @csspart fallback-notice - The notice that a text is not available in the reader's language.
 * @csspart machine-mark - The mark on machine-translated texts.
 */
export class IomGlobalGoals extends ContentElement<OfficeDocument, Agenda> {
  static override styles: CSSResultGroup = [ContentElement.styles, globalGoalsStyles];

  protected override readonly content = new ContentController<OfficeDocument, Agenda>(this, {
    kind: OFFICE_DOCUMENT,
    select: selectAgenda,
  });

  protected override renderContent(agenda: Agenda): TemplateResult {
    return globalGoals(agenda, { locale: this.locale, headingLevel: this.headingLevel });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-global-goals': IomGlobalGoals;
  }
}
