import type { CSSResultGroup, TemplateResult } from 'lit';
import { ContentController } from '../../content/content-controller.js';
import { OFFICE_DOCUMENT } from '../../content/load-document.js';
import type { OfficeDocument } from '../../model/office.js';
import { ContentElement } from '../content-element/content-element.js';
import { useMenu } from './disclosure.js';
import { officeMenuStyles } from './office-menu.styles.js';
import { officeMenu, selectMenu } from './office-menu.template.js';

/**
 * The menu of a country office: a disclosure navigation. In a narrow box it collapses into one button.
 *
 * @element iom-office-menu
 * @slot - Shown until the content is loaded, and instead of a message if there is none.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` is the reason.
 * @csspart base - The root element.
 * @csspart status - The message in place of the content.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart menu - The navigation landmark.
 * @csspart toggle - The button that opens the menu in a narrow box.
 * @csspart group - The button of a group of items.
 * @csspart link - The link of an item.
 * @csspart link-language - The language of a link's target, if it differs.
 * @csspart global - The mark of an item that links to the organisation's global site.
 * @csspart fallback-notice - The notice that a text is not available in the reader's language.
 * @csspart machine-mark - The mark on machine-translated texts.
 */
export class IomOfficeMenu extends ContentElement<OfficeDocument, OfficeDocument> {
  static override styles: CSSResultGroup = [ContentElement.styles, officeMenuStyles];

  protected override readonly content = new ContentController<OfficeDocument, OfficeDocument>(this, {
    kind: OFFICE_DOCUMENT,
    select: selectMenu,
  });

  protected override renderContent(office: OfficeDocument): TemplateResult {
    const { locale, headingLevel } = this;
    return officeMenu(office, { locale, headingLevel, onUse: this.#use });
  }

  #use = (event: Event): void => useMenu(event, this);
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-office-menu': IomOfficeMenu;
  }
}
