import { html, type TemplateResult } from 'lit/html.js';
import { pickText } from '../../model/language-map.js';
import type { OfficeDocument, Section } from '../../model/office.js';
import { heading } from '../content-element/heading.js';
import { renderFooter, sourceLine, textNotices } from '../content-element/notices.js';
import type { TemplateContext } from '../content-element/template-context.js';

/** Which text about the office. */
export type ProfileSection = 'who-we-are' | 'our-work';

/** Returns the selected section. */
export const selectSection = (
  { whoWeAre, ourWork }: OfficeDocument,
  { section }: { section?: string },
): Section | undefined => (section === 'our-work' ? ourWork : whoWeAre);

/** Renders a text about the office, with its source. */
export function officeProfile(section: Section, { locale, headingLevel }: TemplateContext): TemplateResult {
  const [title, ...texts] = [section.title, ...section.paragraphs].map((text) => pickText(text, locale.languages)!);
  return html`
    <div class="box" part="profile">
      ${heading(headingLevel, locale.noWrap(title!.text), title!.lang)}
      ${texts.map(({ text, lang }) => html`<p class="text" part="paragraph" lang=${lang}>${locale.noWrap(text)}</p>`)}
      ${renderFooter(sourceLine(locale, section.source), textNotices(locale, [title, ...texts]))}
    </div>
  `;
}
