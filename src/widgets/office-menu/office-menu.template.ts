import { html, nothing, type TemplateResult } from 'lit/html.js';
import { pickLanguage, pickText } from '../../model/language-map.js';
import { menuLabels, shownItems } from '../../model/menu.js';
import type { MenuItem, OfficeDocument } from '../../model/office.js';
import { primaryOf } from '../../i18n/language.js';
import { languageName } from '../../i18n/language-name.js';
import type { Locale } from '../../i18n/locale.js';
import { textNotices } from '../content-element/notices.js';
import type { TemplateContext } from '../content-element/template-context.js';

export interface OfficeMenuContext extends TemplateContext {
  /** Listens to clicks, keys and the focus. */
  readonly onUse?: (event: Event) => void;
}

/** Returns the office, if it has a menu. */
export const selectMenu = (office: OfficeDocument): OfficeDocument | undefined =>
  shownItems(office).length > 0 ? office : undefined;

/** Renders the menu of an office's site: links, and groups of links that open. */
export function officeMenu(office: OfficeDocument, context: OfficeMenuContext): TemplateResult {
  const { locale, onUse } = context;
  const name = pickText(office.name, locale.languages)?.text ?? '';
  const menu = shownItems(office);
  return html`
    <nav
      part="menu"
      tabindex="-1"
      aria-label=${locale.t('officeMenu.label', { office: name })}
      @click=${onUse}
      @keydown=${onUse}
      @focusout=${onUse}
    >
      <button class="toggle" part="toggle" type="button" aria-expanded="false" aria-controls="items">
        ${locale.message('officeMenu.open')}
      </button>
      <ul id="items">
        ${menu.map((item, index) => html`<li class=${item.items.length > 0 ? 'group' : nothing}>${renderItem(locale, item, index)}</li>`)}
      </ul>
    </nav>
    ${textNotices(locale, menuLabels(menu, locale.languages))}
  `;
}

function renderItem(locale: Locale, item: MenuItem, index: number): TemplateResult {
  return item.items.length > 0 ? renderGroup(locale, item, `group-${index}`) : renderLink(locale, item);
}

function renderGroup(locale: Locale, group: MenuItem, listId: string): TemplateResult {
  return html`
    <button type="button" part="group" aria-expanded="false" aria-controls=${listId}>
      ${renderLabel(locale, group)}
    </button>
    <ul id=${listId} hidden>
      ${group.items.map((item) => html`<li>${renderLink(locale, item)}</li>`)}
    </ul>
  `;
}

function renderLink(locale: Locale, item: MenuItem): TemplateResult {
  const [lang, url] = pickLanguage(item.url, locale.languages) ?? [];
  const target = lang && !locale.isOwn(lang) ? lang : undefined;
  return html`<a part="link" href=${url ?? nothing} hreflang=${target ?? nothing}>
    ${renderLabel(locale, item)}${item.global ? renderGlobal(locale) : nothing}${target ? renderLanguage(locale, target) : nothing}
  </a>`;
}

// A tag instead of words, because items have little room.
function renderLanguage(locale: Locale, lang: string): TemplateResult {
  const language = languageName(lang, locale.t);
  return html`<span class="link-language" part="link-language" aria-hidden="true" lang=${lang}>${primaryOf(lang)!.toUpperCase()}</span><span class="visually-hidden"> ${locale.message('common.linkLanguage', { language })}</span>`;
}

// The arrow has the same meaning as the hidden text for screen readers.
function renderGlobal(locale: Locale): TemplateResult {
  return html`<span class="global" part="global"><svg viewBox="0 0 24 24" width="1.25em" height="1.25em" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M17 7L7 17M8 7h9v9"></path></svg></span><span class="visually-hidden"> ${locale.message('officeMenu.global')}</span>`;
}

function renderLabel(locale: Locale, { label }: MenuItem): TemplateResult {
  const { text, lang } = pickText(label, locale.languages)!;
  return html`<span class="text" lang=${lang}>${locale.noWrap(text)}</span>`;
}
