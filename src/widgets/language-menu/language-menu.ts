import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageChangeEvent } from '../../core/events.js';
import { chooseLanguage } from '../../i18n/language-preference.js';
import { LANGUAGES, lookupLanguage, type Language, type LanguageEntry } from '../../i18n/language.js';
import { languageName } from '../../i18n/language-name.js';
import { LocaleController } from '../../i18n/locale-controller.js';
import { hostStyles } from '../../theme/host.styles.js';
import { WidgetElement } from '../content-element/widget-element.js';
import { languageMenuStyles } from './language-menu.styles.js';

/**
 * Lets the reader choose the language of all widgets of the page. The choice applies to this page only and is not stored.
 *
 * @element iom-language-menu
 * @fires {LanguageChangeEvent} iom-language-change - The reader chooses a language; cancelable.
 * @csspart base - The root element.
 * @csspart languages - The list of languages.
 * @csspart language - The button of one language.
 */
export class IomLanguageMenu extends WidgetElement {
  static override styles: CSSResultGroup = [hostStyles, languageMenuStyles];

  /** Tags of the languages to choose from, beside those that the page adds; without it, all. */
  @property({ attribute: false }) languages?: readonly string[];

  @state() private chosen = false;

  private readonly locale = new LocaleController(this);

  protected override render(): TemplateResult {
    const { language, ready } = this.locale;
    return html`
      <div class="root" part="base" lang=${language} dir=${this.locale.dir}>
        <div role="group" aria-label=${ready ? this.locale.t('languageMenu.label') : nothing}>
          <ul role="list" part="languages">
            ${this.#offered().map(([lang, { autonym }]) => this.#renderLanguage(lang, autonym))}
          </ul>
        </div>
        <div class="visually-hidden" aria-live="polite" aria-atomic="true">${this.#renderChange()}</div>
      </div>
    `;
  }

  #offered(): [Language, LanguageEntry][] {
    const wanted = this.languages?.flatMap((tag) => lookupLanguage(tag) ?? []);
    const all = Object.entries(LANGUAGES) as [Language, LanguageEntry][];
    return all.filter(([lang, { ofPage }]) => ofPage || !wanted?.[0] || wanted.includes(lang));
  }

  #renderLanguage(lang: Language, autonym: string): TemplateResult {
    const pressed = this.locale.ready && lang === this.locale.language;
    return html`<li>
      <button type="button" part="language" translate="no" lang=${lang} aria-pressed=${pressed} @click=${() => this.#choose(lang)}>${autonym}</button>
    </li>`;
  }

  #renderChange(): unknown {
    const { t, language } = this.locale;
    return this.chosen && !this.locale.pending
      ? t('languageMenu.changed', { language: languageName(language, t) })
      : nothing;
  }

  #choose(lang: Language): void {
    if (!this.dispatchEvent(new LanguageChangeEvent({ lang }))) return;
    this.chosen = true;
    if (this.hasAttribute('lang')) this.lang = lang;
    chooseLanguage(lang);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-language-menu': IomLanguageMenu;
  }
}
