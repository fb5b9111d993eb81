import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { ContentController } from '../../content/content-controller.js';
import { pickLanguage, pickText } from '../../content/language-map.js';
import { OFFICE_DOCUMENT } from '../../content/load.js';
import type { Agenda, Goal, OfficeDocument } from '../../content/office-document.js';
import { keepTogether } from '../../i18n/keep-together.js';
import { ContentElement } from '../content-element/content-element.js';
import { heading } from '../content-element/heading.js';
import { foot, linkLanguage, textNotices, sourceLine } from '../content-element/notices.js';
import { globalGoalsStyles } from './global-goals.styles.js';

/**
 * The organisation's part in the 2030 Agenda, and the goals that the office lists.
 *
 * @element iom-global-goals
 * @slot - Shown until the content is there, and instead of a message if it cannot be had.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` says why.
 * @csspart base - The root element.
 * @csspart status - The message that stands where the content would be.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart agenda - The box around the text and the goals.
 * @csspart heading - The heading.
 * @csspart role - The organisation's part in the agenda.
 * @csspart goals - The list of goals.
 * @csspart goal - One goal.
 * @csspart source - The line that names the source.
 * @csspart link - A link.
 * @csspart link-language - The language of a link's target, where it differs.
 * @csspart fallback-notice - The notice that a text is not there in the reader's language.
 * @csspart machine-mark - The mark of texts that a machine translated.
 */
export class IomGlobalGoals extends ContentElement<OfficeDocument, Agenda> {
  static override styles: CSSResultGroup = [ContentElement.styles, globalGoalsStyles];

  protected override readonly content = new ContentController<OfficeDocument, Agenda>(this, {
    kind: OFFICE_DOCUMENT,
    select: ({ agenda2030 }) => agenda2030,
  });

  protected override renderContent({ role, goals, source }: Agenda): TemplateResult {
    const text = pickText(role, this.words.languages)!;
    const titles = goals.map(({ title }) => pickText(title, this.words.languages));
    return html`
      <div class="box" part="agenda">
        ${heading(this.headingLevel, this.words.text('globalGoals.heading'), this.words.language)}
        <p class="text" part="role" lang=${text.lang}>${keepTogether(text.text)}</p>
        ${goals.length > 0 ? html`<ol part="goals">${goals.map((goal) => this.#renderGoal(goal))}</ol>` : nothing}
        ${foot(sourceLine(this.words, source), textNotices(this.words, [text, ...titles]))}
      </div>
    `;
  }

  #renderGoal({ number, title, url }: Goal): TemplateResult {
    const { text, lang } = pickText(title, this.words.languages)!;
    const [target, address] = pickLanguage(url, this.words.languages) ?? [];
    const name = html`<span class="text" lang=${lang}>${keepTogether(text)}</span>`;
    return html`<li part="goal">
      <span class="number">${number}</span>
      <span>${address ? html`<a part="link" href=${address} hreflang=${target!}>${name}</a>${linkLanguage(this.words, target)}` : name}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-global-goals': IomGlobalGoals;
  }
}
