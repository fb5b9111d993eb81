import { html, nothing, type TemplateResult } from 'lit';
import type { Block, NewsItem } from '../../content/news-feed.js';
import type { LocaleController } from '../../i18n/locale-controller.js';
import { formatDate } from '../../i18n/dates.js';
import { keepTogether } from '../../i18n/keep-together.js';
import { heading } from '../content-element/heading.js';

/** The blocks of a story's plain text; their headings are of `level`. */
export function storyBody({ body }: NewsItem, level: number, lang: string): TemplateResult[] {
  return body.map((block) => renderBlock(block, level, lang));
}

/** What stands in the place of a story that was taken back. */
export function retraction(words: LocaleController, { retracted, language }: NewsItem): TemplateResult {
  const { date, reason } = retracted!;
  return html`<div part="retraction">
    <p>${words.text('newsCard.retracted')}</p>
    ${date ? html`<p class="notice">${formatDate(date, words.t)}</p>` : nothing}
    ${reason ? html`<p class="text" lang=${language ?? nothing}>${keepTogether(reason)}</p>` : nothing}
  </div>`;
}

function renderBlock(block: Block, level: number, lang: string): TemplateResult {
  if (block.type === 'heading') return heading(level, keepTogether(block.text), lang, { part: 'subheading' });
  if (block.type === 'list')
    return html`<ul part="list">${block.items.map((item) => html`<li class="text">${keepTogether(item)}</li>`)}</ul>`;
  if (block.type === 'quote') return renderQuote(block);
  return html`<p class="text paragraph" part="paragraph">${keepTogether(block.text)}</p>`;
}

function renderQuote({ text, speaker, role }: Extract<Block, { type: 'quote' }>): TemplateResult {
  const who = [
    speaker && html`<bdi translate="no">${keepTogether(speaker)}</bdi>`,
    role && html`<bdi>${keepTogether(role)}</bdi>`,
  ].filter(Boolean);
  return html`<figure part="quote">
    <blockquote class="text">${keepTogether(text)}</blockquote>
    ${who.length > 0 ? html`<figcaption class="notice" part="speaker">${who.length > 1 ? html`${who[0]}, ${who[1]}` : who}</figcaption>` : nothing}
  </figure>`;
}
