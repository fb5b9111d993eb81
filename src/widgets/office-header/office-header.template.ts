import { html, nothing, type TemplateResult } from 'lit/html.js';
import { pickLanguage, pickText } from '../../model/language-map.js';
import { shownItems } from '../../model/menu.js';
import type { OfficeDocument } from '../../model/office.js';
import type { Locale } from '../../i18n/locale.js';
import { heading } from '../content-element/heading.js';
import { textNotices } from '../content-element/notices.js';
import type { TemplateContext } from '../content-element/template-context.js';

export interface OfficeHeaderContext extends TemplateContext {
  readonly noMenu?: boolean;
  readonly noLanguages?: boolean;
  readonly onChoose?: (event: never) => void;
  readonly onInnerLoad?: (event: Event) => void;
}

/** Renders the office's name and affiliation, its menu, and a menu of languages. */
export function officeHeader(office: OfficeDocument, context: OfficeHeaderContext): TemplateResult {
  const { locale, headingLevel, noLanguages, onChoose, onInnerLoad } = context;
  const { languages, language } = locale;
  const [name, affiliation] = [pickText(office.name, languages)!, pickText(office.affiliation, languages)];
  const hasMenu = !context.noMenu && shownItems(office).length > 0;
  const texts = [name, affiliation];
  const isMarked = texts.some((text) => text?.review === 'machine');
  return html`
    <div class="box header" @iom-content-load=${onInnerLoad}>
      <div class="identity">
        <slot name="logo"></slot>
        <div class="names">
          ${heading(headingLevel, renderHome(locale, office, name.text), name.lang, { label: name.text })}
          ${affiliation ? html`<p class="affiliation" part="affiliation" lang=${affiliation.lang}>${locale.noWrap(affiliation.text)}</p>` : nothing} ${textNotices(locale, texts)}
        </div>
      </div>
      ${noLanguages ? nothing : html`<iom-language-menu lang=${language} .languages=${office.languages} @iom-language-change=${onChoose}></iom-language-menu>`}
      ${hasMenu ? html`<iom-office-menu class=${isMarked ? 'marked' : nothing} lang=${language} .data=${office}></iom-office-menu>` : nothing}
    </div>
  `;
}

function renderHome(locale: Locale, office: OfficeDocument, name: string): TemplateResult {
  const [lang, url] = pickLanguage(office.url, locale.languages) ?? [];
  const shown = html`<span translate="no">${locale.noWrap(name)}</span>`;
  if (!url) return shown;
  const label = locale.t('officeHeader.homeLabel', { office: name });
  return html`<a part="link" href=${url} hreflang=${lang === locale.language ? nothing : lang!} aria-label=${label}>${shown}</a>`;
}
