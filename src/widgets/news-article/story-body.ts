import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Block, NewsItem } from '../../model/news.js';
import type { Locale } from '../../i18n/locale.js';
import { formatDate } from '../../i18n/dates.js';
import { heading } from '../content-element/heading.js';

/** Renders the blocks of a story's plain text, with headings of `level`. */
export function storyBody(locale: Locale, { body }: NewsItem, level: number, lang: string): TemplateResult[] {
  return body.map((block) => renderBlock(locale, block, level, lang));
}

/** Renders the notice in place of a retracted story. */
export function retraction(locale: Locale, { retracted, language }: NewsItem): TemplateResult {
  const { date, reason } = retracted!;
  return html`<div part="retraction">
    <p>${locale.message('newsCard.retracted')}</p>
    ${date ? html`<p class="notice">${formatDate(date, locale.t)}</p>` : nothing}
    ${reason ? html`<p class="text" lang=${language ?? nothing}>${locale.noWrap(reason)}</p>` : nothing}
  </div>`;
}

function renderBlock(locale: Locale, block: Block, level: number, lang: string): TemplateResult {
  if (block.type === 'heading') return heading(level, locale.noWrap(block.text), lang, { part: 'subheading' });
  if (block.type === 'list')
    return html`<ul part="list">${block.items.map((item) => html`<li class="text">${locale.noWrap(item)}</li>`)}</ul>`;
  if (block.type === 'quote') return renderQuote(locale, block);
  return html`<p class="text paragraph" part="paragraph">${locale.noWrap(block.text)}</p>`;
}

function renderQuote(locale: Locale, { text, speaker, role }: Extract<Block, { type: 'quote' }>): TemplateResult {
  const who = [
    speaker && html`<bdi translate="no">${locale.noWrap(speaker)}</bdi>`,
    role && html`<bdi>${locale.noWrap(role)}</bdi>`,
  ].filter(Boolean);
  return html`<figure part="quote">
    <blockquote class="text">${locale.noWrap(text)}</blockquote>
    ${who.length > 0 ? html`<figcaption class="notice" part="speaker">${who.length > 1 ? html`${who[0]}, ${who[1]}` : who}</figcaption>` : nothing}
  </figure>`;
}
