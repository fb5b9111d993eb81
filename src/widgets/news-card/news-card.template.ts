import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { NewsItem } from '../../model/news.js';
import { pickItem, targetLanguage, type Story } from '../../model/stories.js';
import { shortTitle } from '../../model/short-title.js';
import { textLanguage } from '../../i18n/language.js';
import type { Locale } from '../../i18n/locale.js';
import { headline } from '../content-element/heading.js';
import { fallbackNotice, linkLanguage, machineMark } from '../content-element/notices.js';
import { dateline, otherLanguages, type StoryOpener } from '../content-element/story-lines.js';
import { same, type Flattening, type TemplateContext } from '../content-element/template-context.js';

export interface NewsCardContext extends TemplateContext, Flattening {
  /** Language of a story that states none. */
  readonly storyLanguage?: string;
  readonly showsImage?: (address: string) => boolean;
  readonly onImageError?: (address: string) => void;
  readonly onOpen?: StoryOpener;
}

/** The patterns of cards without a picture; the plain one has no rule of its own. */
const PATTERNS = ['waves', 'stripes', ''];

/** Renders a story in short: date and place, headline, summary, link, source, and its other languages. */
export function newsCard(story: Story, context: NewsCardContext): unknown {
  const { locale, headingLevel, storyLanguage = '', flatten = same } = context;
  const item = pickItem(story, locale.languages);
  const lang = textLanguage(item.title ?? item.summary ?? '', item.language ?? storyLanguage);
  const hasImage = item.image !== undefined && !item.warning && context.showsImage?.(item.image);
  const notes = [
    hasImage && item.imageCredit
      ? html`<p class="text" part="image-credit" lang=${lang}>${locale.noWrap(item.imageCredit)}</p>`
      : nothing,
    renderSource(locale, item),
    otherLanguages(locale, story, item, context.onOpen),
    fallbackNotice(locale, item),
    machineMark(locale, [item], true),
  ].filter((note) => note !== nothing);
  return flatten(html`<article part="card" aria-label=${item.title ?? nothing} class=${hasImage ? 'box with-image' : `box ${PATTERNS[(item.source?.site ?? '').length % 3]}`}
    >${hasImage ? renderImage(item, lang, context) : nothing}<div class="body"
      ><div class="story"
        >${dateline(locale, item, lang, !item.title && !item.summary)} ${headline(locale, headingLevel, item, lang)} ${item.warning ? html`<p class="notice text" part="warning" lang=${lang}>${locale.noWrap(item.warning)}</p>` : nothing} ${renderSummary(locale, item, lang)} ${renderLink(story, item, context)}</div
      > <div class="foot">${flatten(notes)}</div></div
    ></article>`);
}

function renderSummary(
  locale: Locale,
  { summary, retracted }: NewsItem,
  lang: string,
): TemplateResult | typeof nothing {
  if (retracted) return html`<p part="summary">${locale.message('newsCard.retracted')}</p>`;
  return summary ? html`<p class="text" part="summary" lang=${lang}>${locale.noWrap(summary)}</p>` : nothing;
}

function renderImage({ image, imageAlt }: NewsItem, lang: string, { onImageError }: NewsCardContext): TemplateResult {
  return html`<img
    part="image"
    src=${image!}
    alt=${imageAlt ?? ''}
    lang=${lang}
    width="640"
    height="360"
    referrerpolicy="no-referrer"
    loading="lazy"
    decoding="async"
    @error=${() => onImageError?.(image!)}
  />`;
}

function renderLink(
  story: Story,
  item: NewsItem,
  { locale, onOpen, flatten = same }: NewsCardContext,
): TemplateResult | typeof nothing {
  if (!item.url) return nothing;
  const label = item.title ? locale.t('newsCard.readArticleLabel', { title: shortTitle(item.title).text }) : nothing;
  const target = targetLanguage(item);
  return html`<p class="go"
    ><a class="more" part="link" href=${item.url} hreflang=${target ?? nothing} aria-label=${label} @click=${onOpen?.(story, item)}
      >${locale.message('newsCard.readArticle')}</a
    >${flatten(linkLanguage(locale, target))}</p
  >`;
}

function renderSource(locale: Locale, { source }: NewsItem): TemplateResult | typeof nothing {
  if (!source?.site) return nothing;
  const site = html`<bdi translate="no">${locale.noWrap(source.site)}</bdi>`;
  return html`<p class="source" part="source">${locale.messageWith('common.source', { source: site })}</p>`;
}
