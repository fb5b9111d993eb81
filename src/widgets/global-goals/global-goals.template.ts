import { html, nothing, type TemplateResult } from 'lit/html.js';
import { pickLanguage, pickText } from '../../model/language-map.js';
import type { Agenda, Goal, OfficeDocument } from '../../model/office.js';
import type { Locale } from '../../i18n/locale.js';
import { heading } from '../content-element/heading.js';
import { renderFooter, linkLanguage, sourceLine, textNotices } from '../content-element/notices.js';
import type { TemplateContext } from '../content-element/template-context.js';

/** Returns the office's part in the 2030 Agenda. */
export const selectAgenda = ({ agenda2030 }: OfficeDocument): Agenda | undefined => agenda2030;

/** Renders the global goals that the office works for. */
export function globalGoals(
  { role, goals, source }: Agenda,
  { locale, headingLevel }: TemplateContext,
): TemplateResult {
  const text = pickText(role, locale.languages)!;
  const titles = goals.map(({ title }) => pickText(title, locale.languages));
  return html`
    <div class="box" part="agenda">
      ${heading(headingLevel, locale.message('globalGoals.heading'), locale.language)}
      <p class="text" part="role" lang=${text.lang}>${locale.noWrap(text.text)}</p>
      ${goals.length > 0 ? html`<ol role="list" part="goals">${goals.map((goal) => renderGoal(locale, goal))}</ol>` : nothing}
      ${renderFooter(sourceLine(locale, source), textNotices(locale, [text, ...titles]))}
    </div>
  `;
}

function renderGoal(locale: Locale, { number, title, url }: Goal): TemplateResult {
  const { text, lang } = pickText(title, locale.languages)!;
  const [target, address] = pickLanguage(url, locale.languages) ?? [];
  const name = html`<span class="text" lang=${lang}>${locale.noWrap(text)}</span>`;
  return html`<li part="goal">
    <span class=${`number g${number}`}>${number}</span>
    <span>${address ? html`<a part="link" href=${address} hreflang=${target!}>${name}</a>${linkLanguage(locale, target)}` : name}</span>
  </li>`;
}
