import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { OFFICE_DOCUMENT } from '../../content/load-document.js';
import type { OfficeDocument } from '../../model/office.js';
import type { LanguageChangeEvent } from '../../core/events.js';
import { IomLanguageMenu } from '../language-menu/language-menu.js';
import { IomOfficeMenu } from '../office-menu/office-menu.js';
import { ContentElement, keepInside } from '../content-element/content-element.js';
import { officeHeaderStyles } from './office-header.styles.js';
import { officeHeader } from './office-header.template.js';

/**
 * The header of a country office's page: name, affiliation, menu and languages.
 *
 * @element iom-office-header
 * @slot - Shown until the content is loaded, and instead of a message if there is none.
 * @slot logo - The office's logo; the package contains none.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` is the reason.
 * @fires {LanguageChangeEvent} iom-language-change - The reader chooses a language; cancelable.
 * @csspart base - The root element.
 * @csspart status - The message in place of the content.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart heading - The heading with the office's name.
 * @csspart link - The link to the office's home page.
 * @csspart affiliation - The organisation that the office belongs to.
 * @csspart fallback-notice - The notice that a text is not available in the reader's language.
 * @csspart machine-mark - The mark on machine-translated texts.
 */
export class IomOfficeHeader extends ContentElement<OfficeDocument, OfficeDocument> {
  static override styles: CSSResultGroup = [ContentElement.styles, officeHeaderStyles];
  protected static override readonly inner = { 'iom-language-menu': IomLanguageMenu, 'iom-office-menu': IomOfficeMenu };

  /** Leaves out the menu. */
  @property({ attribute: 'no-menu', type: Boolean }) noMenu = false;
  /** Leaves out the language menu. */
  @property({ attribute: 'no-languages', type: Boolean }) noLanguages = false;

  protected override readonly content = new ContentController<OfficeDocument, OfficeDocument>(this, {
    kind: OFFICE_DOCUMENT,
    select: (office) => office,
  });

  protected override renderContent(office: OfficeDocument): TemplateResult {
    const { locale, headingLevel, noMenu, noLanguages } = this;
    const listeners = { onChoose: this.#followChoice, onInnerLoad: keepInside };
    return officeHeader(office, { locale, headingLevel, noMenu, noLanguages, ...listeners });
  }

  // Without this, a header with its own `lang` would be the one widget that ignores its language menu.
  #followChoice = (event: LanguageChangeEvent): void => {
    queueMicrotask(() => {
      if (!event.defaultPrevented && this.hasAttribute('lang')) this.lang = event.detail.lang;
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-office-header': IomOfficeHeader;
  }
}
