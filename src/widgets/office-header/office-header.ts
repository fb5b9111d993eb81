import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { pickLanguage, pickText, type ShownText } from '../../content/language-map.js';
import { OFFICE_DOCUMENT } from '../../content/load.js';
import { menuLabels } from '../../content/menu.js';
import type { OfficeDocument } from '../../content/office-document.js';
import type { LanguageChangeEvent } from '../../core/events.js';
import { keepTogether } from '../../i18n/keep-together.js';
import { ContentElement, keepInside } from '../content-element/content-element.js';
import { heading } from '../content-element/heading.js';
import { textNotices } from '../content-element/notices.js';
import { officeHeaderStyles } from './office-header.styles.js';

/**
 * The head of a country office's page: its name, what it belongs to, its menu and the languages.
 *
 * @element iom-office-header
 * @slot - Shown until the content is there, and instead of a message if it cannot be had.
 * @slot logo - The office's logo; none is shipped.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` says why.
 * @fires {LanguageChangeEvent} iom-language-change - The reader chooses a language; cancelable.
 * @csspart base - The root element.
 * @csspart status - The message that stands where the content would be.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart heading - The heading with the office's name.
 * @csspart link - The link to the office's home page.
 * @csspart affiliation - The line that says what the office belongs to.
 * @csspart fallback-notice - The notice that a text is not there in the reader's language.
 * @csspart machine-mark - The mark of texts that a machine translated.
 */
export class IomOfficeHeader extends ContentElement<OfficeDocument, OfficeDocument> {
  static override styles: CSSResultGroup = [ContentElement.styles, officeHeaderStyles];

  /** Leaves out the menu. */
  @property({ attribute: 'no-menu', type: Boolean }) noMenu = false;
  /** Leaves out the language menu. */
  @property({ attribute: 'no-languages', type: Boolean }) noLanguages = false;

  protected override readonly content = new ContentController<OfficeDocument, OfficeDocument>(this, {
    kind: OFFICE_DOCUMENT,
    select: (office) => office,
  });

  protected override renderContent(office: OfficeDocument): TemplateResult {
    const { languages, language } = this.words;
    const [name, affiliation] = [pickText(office.name, languages)!, pickText(office.affiliation, languages)];
    return html`
      <div class="box header" @iom-content-load=${keepInside}>
        <div class="identity">
          <slot name="logo"></slot>
          <div class="names">
            ${heading(this.headingLevel, this.#renderHome(office, name.text), name.lang)}
            ${affiliation ? html`<p class="affiliation" part="affiliation" lang=${affiliation.lang}>${keepTogether(affiliation.text)}</p>` : nothing}
          </div>
        </div>
        ${this.noLanguages ? nothing : html`<iom-language-menu lang=${language} @iom-language-change=${this.#followChoice}></iom-language-menu>`}
        ${this.#hasMenu(office) ? html`<iom-office-menu lang=${language} .data=${office}></iom-office-menu>` : nothing}
        ${textNotices(this.words, this.#untold(office, [name, affiliation]))}
      </div>
    `;
  }

  #hasMenu({ menu }: OfficeDocument): boolean {
    return !this.noMenu && menu.length > 0;
  }

  // What the menu says of its labels need not be said again of the name.
  #untold(office: OfficeDocument, texts: (ShownText | undefined)[]): (ShownText | undefined)[] {
    const told = this.#hasMenu(office) ? menuLabels(office.menu, this.words.languages) : [];
    return texts.filter((text) => !told.some(({ lang, review }) => lang === text?.lang && review === text.review));
  }

  #renderHome(office: OfficeDocument, name: string): unknown {
    const [lang, url] = pickLanguage(office.url, this.words.languages) ?? [];
    const shown = html`<span translate="no">${keepTogether(name)}</span>`;
    if (!url) return shown;
    const label = this.words.t('officeHeader.homeLabel', { office: name });
    return html`<a part="link" href=${url} hreflang=${lang === this.words.language ? nothing : lang!} aria-label=${label}>${shown}</a>`;
  }

  // A header with a language of its own would otherwise be the one widget that its own menu does not change.
  #followChoice(event: LanguageChangeEvent): void {
    queueMicrotask(() => {
      if (!event.defaultPrevented && this.hasAttribute('lang')) this.lang = event.detail.lang;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-office-header': IomOfficeHeader;
  }
}
