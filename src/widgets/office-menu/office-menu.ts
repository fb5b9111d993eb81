import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { pickLanguage, pickText } from '../../content/language-map.js';
import { OFFICE_DOCUMENT } from '../../content/load.js';
import { menuLabels } from '../../content/menu.js';
import type { MenuItem, OfficeDocument } from '../../content/office-document.js';
import { keepTogether } from '../../i18n/keep-together.js';
import { lookupLanguage } from '../../i18n/language.js';
import { ContentElement } from '../content-element/content-element.js';
import { linkLanguage, textNotices } from '../content-element/notices.js';
import { officeMenuStyles } from './office-menu.styles.js';

/**
 * The menu of a country office: a disclosure navigation. In a narrow place it folds into one button.
 *
 * @element iom-office-menu
 * @slot - Shown until the content is there, and instead of a message if it cannot be had.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` says why.
 * @csspart base - The root element.
 * @csspart status - The message that stands where the content would be.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart menu - The navigation landmark.
 * @csspart toggle - The button that opens the menu in a narrow place.
 * @csspart group - The button of a group of items.
 * @csspart link - The link of an item.
 * @csspart link-language - The language of a link's target, where it differs.
 * @csspart global - The mark of an item that leaves for the organisation's global site.
 * @csspart fallback-notice - The notice that a text is not there in the reader's language.
 * @csspart machine-mark - The mark of texts that a machine translated.
 */
export class IomOfficeMenu extends ContentElement<OfficeDocument, OfficeDocument> {
  static override styles: CSSResultGroup = [ContentElement.styles, officeMenuStyles];

  @state() private menuOpen = false;
  @state() private openGroup?: string;

  protected override readonly content = new ContentController<OfficeDocument, OfficeDocument>(this, {
    kind: OFFICE_DOCUMENT,
    select: (office) => (office.menu.length > 0 ? office : undefined),
  });

  protected override renderContent(office: OfficeDocument): TemplateResult {
    const name = pickText(office.name, this.words.languages)?.text ?? '';
    return html`
      <nav
        part="menu"
        tabindex="-1"
        aria-label=${this.words.t('officeMenu.label', { office: name })}
        @keydown=${this.#closeOnEscape}
        @focusout=${this.#closeOnLeave}
      >
        <button class="toggle" part="toggle" type="button" aria-expanded=${this.menuOpen} aria-controls="items" @click=${this.#toggleMenu}>
          ${this.words.text('officeMenu.open')}
        </button>
        <ul id="items">
          ${office.menu.map((item, index) => html`<li class=${item.items.length > 0 ? 'group' : nothing}>${this.#renderItem(item, index)}</li>`)}
        </ul>
      </nav>
      ${textNotices(this.words, menuLabels(office.menu, this.words.languages))}
    `;
  }

  #renderItem(item: MenuItem, index: number): TemplateResult {
    return item.items.length > 0 ? this.#renderGroup(item, `group-${index}`) : this.#renderLink(item);
  }

  #renderGroup(group: MenuItem, listId: string): TemplateResult {
    const open = this.openGroup === group.id;
    return html`
      <button type="button" part="group" aria-expanded=${open} aria-controls=${listId} @click=${() => this.#toggleGroup(group.id)}>
        ${this.#renderLabel(group)}
      </button>
      <ul id=${listId} ?hidden=${!open}>
        ${group.items.map((item) => html`<li>${this.#renderLink(item)}</li>`)}
      </ul>
    `;
  }

  #renderLink(item: MenuItem): TemplateResult {
    const [lang, url] = pickLanguage(item.url, this.words.languages) ?? [];
    const target = lang && lookupLanguage(lang) !== this.words.language ? lang : nothing;
    return html`<a part="link" href=${url ?? nothing} hreflang=${target}>
      ${this.#renderLabel(item)}${item.global ? this.#renderGlobal() : nothing}${linkLanguage(this.words, lang)}
    </a>`;
  }

  // The arrow says to the eye what the words say to a screen reader.
  #renderGlobal(): TemplateResult {
    return html`<span class="global" part="global" aria-hidden="true">↗</span><span class="visually-hidden">${this.words.text('officeMenu.global')}</span>`;
  }

  #renderLabel({ label }: MenuItem): TemplateResult {
    const shown = pickText(label, this.words.languages)!;
    return html`<span class="text" lang=${shown.lang}>${keepTogether(shown.text)}</span>`;
  }

  #toggleMenu(): void {
    this.menuOpen = !this.menuOpen;
    this.openGroup = undefined;
  }

  #toggleGroup(id: string): void {
    this.openGroup = this.openGroup === id ? undefined : id;
  }

  #closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !(this.openGroup || this.menuOpen)) return;
    const selector = this.openGroup ? '[part=group][aria-expanded=true]' : '.toggle';
    if (this.openGroup) this.openGroup = undefined;
    else this.menuOpen = false;
    event.stopPropagation();
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #closeOnLeave(event: FocusEvent): void {
    if (!(event.currentTarget as Node).contains(event.relatedTarget as Node | null)) this.openGroup = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-office-menu': IomOfficeMenu;
  }
}
