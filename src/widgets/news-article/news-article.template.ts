import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { NewsItem } from '../../model/news.js';
import type { OfficeDocument } from '../../model/office.js';
import { pickItem, targetLanguage, type Story } from '../../model/stories.js';
import { formatDate } from '../../i18n/dates.js';
import { languageName } from '../../i18n/language-name.js';
import { LANGUAGES, lookupLanguage, textLanguage } from '../../i18n/language.js';
import type { Locale } from '../../i18n/locale.js';
import { headline, nextLevel } from '../content-element/heading.js';
import { fallbackNotice, renderFooter, machineMark } from '../content-element/notices.js';
import { dateline, otherLanguages } from '../content-element/story-lines.js';
import type { TemplateContext } from '../content-element/template-context.js';
import { retraction, storyBody } from './story-body.js';

export interface NewsArticleContext extends TemplateContext {
  /** The story's office, with the programme and the contact that a story only names. */
  readonly office?: OfficeDocument;
  /** Returns the sanitised text of a story in HTML. */
  readonly richText: (item: NewsItem) => unknown;
  /** The language that the reader has chosen for the story. */
  readonly chosen?: string;
  /** Selects a language. Without it, the languages are links, if they have a page. */
  readonly onChoose?: (language: string) => void;
  readonly onOpen?: (story: Story, url: string, language: string | undefined) => (event: Event) => void;
  readonly onInnerLoad?: (event: Event) => void;
}

/** Renders a whole story: date and place, headline, languages, text, programme, contact, source. */
export function newsArticle(story: Story, context: NewsArticleContext): TemplateResult {
  const { locale, headingLevel, chosen = '' } = context;
  const item = pickItem(story, [chosen, ...locale.languages]);
  const lang = textLanguage(item.title ?? item.summary ?? '', item.language ?? '');
  return html`
    <article class="box" part="article" aria-label=${item.title ?? nothing} @iom-content-load=${context.onInnerLoad}>
      ${dateline(locale, item, lang, true)} ${headline(locale, headingLevel, item, lang)} ${renderLanguages(story, item, context)}
      ${fallbackNotice(locale, item)} ${machineMark(locale, [item], true)}
      ${item.retracted ? retraction(locale, item) : renderStory(story, item, lang, context)}
    </article>
  `;
}

function renderLanguages(
  story: Story,
  shown: NewsItem,
  { locale, onChoose }: NewsArticleContext,
): TemplateResult | typeof nothing {
  if (!onChoose) return otherLanguages(locale, story, shown);
  if (story.items.length < 2) return nothing;
  const languages = story.items.map((item) => languageButton(item, item === shown, onChoose));
  return html`<div class="languages" part="languages" role="group" aria-label=${locale.t('newsArticle.languages')}>
    ${locale.messageWith('newsCard.availableIn', { languages })}
  </div>`;
}

function languageButton(
  { language }: NewsItem,
  isShown: boolean,
  onChoose: (language: string) => void,
): TemplateResult | typeof nothing {
  if (!language) return nothing;
  const known = lookupLanguage(language);
  const name = known ? LANGUAGES[known].autonym : language;
  return html`<button type="button" part="language" lang=${language} aria-pressed=${isShown} @click=${() => onChoose(language)}>${name}</button>`;
}

function renderStory(story: Story, item: NewsItem, lang: string, context: NewsArticleContext): TemplateResult {
  const { locale, headingLevel, office, richText } = context;
  const body = item.body.length > 0 ? storyBody(locale, item, nextLevel(headingLevel), lang) : richText(item);
  const { correction, warning } = item;
  return html`
    ${correction ? html`<p class="notice text" part="correction" lang=${lang}>${locale.noWrap(correction)}</p>` : nothing}
    ${warning ? html`<p class="notice text" part="warning" lang=${lang}>${locale.noWrap(warning)}</p>` : nothing} ${renderEvent(locale, item)}
    <div class="body" part="body" lang=${lang} dir="auto">${body}</div>
    <div class="about">${renderProgramme(item, office, context)} ${renderContact(item, office, context)}</div>
    ${renderFooter(renderSource(story, item, context), html`<p class="notice" part="past-notice">${locale.message('newsArticle.pastNotice')}</p>`)}
  `;
}

function renderEvent(locale: Locale, { event }: NewsItem): TemplateResult | typeof nothing {
  if (!event) return nothing;
  const [from, to] = [event.from, event.to].map((date) => date && formatDate(date, locale.t));
  const when = to && to !== from ? { from: from!, to } : undefined;
  return html`<p class="notice" part="event">${when ? locale.message('newsArticle.eventPeriod', when) : locale.message('newsArticle.event', { date: from! })}</p>`;
}

function renderProgramme(
  { programme }: NewsItem,
  office: OfficeDocument | undefined,
  { locale, headingLevel }: TemplateContext,
): TemplateResult | typeof nothing {
  if (!programme || !office?.programmes.some(({ id }) => id === programme)) return nothing;
  return html`<iom-programme-badge
    lang=${locale.language}
    heading-level=${nextLevel(headingLevel)}
    programme=${programme}
    .data=${office}
  ></iom-programme-badge>`;
}

function renderContact(
  { contact }: NewsItem,
  office: OfficeDocument | undefined,
  { locale, headingLevel }: TemplateContext,
): TemplateResult | typeof nothing {
  if (!contact || !office?.contacts.some(({ id }) => id === contact)) return nothing;
  return html`<iom-contact-block
    lang=${locale.language}
    heading-level=${nextLevel(headingLevel)}
    contact=${contact}
    .data=${office}
  ></iom-contact-block>`;
}

function renderSource(
  story: Story,
  item: NewsItem,
  { locale, onOpen }: NewsArticleContext,
): TemplateResult | typeof nothing {
  const { source, url = source?.url } = item;
  const lang = targetLanguage(item);
  const site =
    source?.site &&
    locale.messageWith('common.source', { source: html`<bdi translate="no">${locale.noWrap(source.site)}</bdi>` });
  const link =
    url &&
    html`<a part="link" href=${url} hreflang=${lang ?? nothing} @click=${onOpen?.(story, url, lang)}>${originalLabel(locale, lang)}</a>`;
  return site || link ? html`<p class="source" part="source">${site ?? nothing} ${link ?? nothing}</p>` : nothing;
}

const originalLabel = (locale: Locale, lang: string | undefined): unknown =>
  lang
    ? locale.message('newsArticle.readOriginalIn', { language: languageName(lang, locale.t) })
    : locale.message('newsArticle.readOriginal');
