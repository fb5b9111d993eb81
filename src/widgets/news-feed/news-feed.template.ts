import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Images } from '../../content/images.js';
import type { NewsFeed } from '../../model/news.js';
import { pickItem, taggedStories, targetLanguage, type Story } from '../../model/stories.js';
import { shortTitle } from '../../model/short-title.js';
import { cleanText } from '../../core/clean-text.js';
import { textLanguage } from '../../i18n/language.js';
import { formatCount } from '../../i18n/numbers.js';
import { heading, nextLevel } from '../content-element/heading.js';
import { linkLanguage, machineMark } from '../content-element/notices.js';
import { dateline, type StoryOpener } from '../content-element/story-lines.js';
import type { TemplateContext } from '../content-element/template-context.js';

export interface NewsFeedContext extends TemplateContext {
  readonly feed: NewsFeed;
  /** How many stories are shown. */
  readonly count: number;
  readonly layout?: string;
  readonly heading?: string;
  readonly images?: Images;
  /** How many stories the reader has just added. */
  readonly added?: number;
  /** Whether the reader has added stories before. */
  readonly hasAdded?: boolean;
  readonly hasNextPage?: boolean;
  readonly isLoading?: boolean;
  readonly onMore?: (shown: number) => void;
  readonly onOpen?: StoryOpener;
  readonly onInnerLoad?: (event: Event) => void;
}

/** Returns the stories of the feed, or only those of `programme` and with one of `tags`. */
export function selectStories(
  feed: NewsFeed,
  { programme, tags }: { programme?: string; tags?: string },
): Story[] | undefined {
  const stories = taggedStories(feed, tags);
  const wanted = programme
    ? stories.filter(({ items }) => items.some((item) => item.programme === programme))
    : stories;
  return wanted.length > 0 ? wanted : undefined;
}

/** How many stories to show at first: `limit`, if it is valid. */
export const firstStories = (limit: unknown): number => (Number(limit) >= 1 ? Math.floor(Number(limit)) : 6);

/** Renders stories as cards or in a compact list, with a button for more. */
export function newsFeed(stories: readonly Story[], context: NewsFeedContext): TemplateResult {
  const { locale, headingLevel, added = 0, onInnerLoad } = context;
  const shown = stories.slice(0, context.count);
  const list = context.layout === 'list';
  const title = cleanText(context.heading ?? '');
  return html`
    <div class=${list ? 'box' : 'feed'} part="feed">
      ${heading(headingLevel, title ? locale.noWrap(title) : locale.message('newsFeed.heading'), title ? textLanguage(title, '') : locale.language)}
      <ul role="list" class=${list ? 'list' : 'cards'} part="stories" @iom-content-load=${onInnerLoad}>
        ${shown.map((story) => html`<li part="story">${list ? renderRow(story, context) : renderCard(story, context)}</li>`)}
      </ul>
      ${
        list
          ? machineMark(
              locale,
              shown.map((story) => pickItem(story, locale.languages)),
            )
          : nothing
      }
      ${renderMore(shown.length, stories.length, context)}
      <div class="visually-hidden" aria-live="polite" aria-atomic="true">
        ${added > 0 ? locale.message('newsFeed.loadedMore', { count: added, number: formatCount(added, locale.t) }) : nothing}
      </div>
    </div>
  `;
}

function renderCard({ id }: Story, { locale, headingLevel, images, feed }: NewsFeedContext): TemplateResult {
  return html`<iom-news-card lang=${locale.language} heading-level=${nextLevel(headingLevel)} story=${id} images=${images ?? nothing} .data=${feed}></iom-news-card>`;
}

function renderRow(story: Story, { locale, onOpen }: NewsFeedContext): TemplateResult {
  const item = pickItem(story, locale.languages);
  const lang = textLanguage(item.title ?? item.summary ?? '', item.language ?? '');
  const title = item.retracted
    ? locale.message('newsCard.retracted')
    : item.title && locale.noWrap(shortTitle(item.title).text);
  const name = html`<span class="text" lang=${item.retracted ? nothing : lang}>${title || locale.message('newsCard.readArticle')}</span>`;
  const target = targetLanguage(item);
  return html`
    <span>
      ${item.url ? html`<a part="link" href=${item.url} hreflang=${target ?? nothing} @click=${onOpen?.(story, item)}>${name}</a>${linkLanguage(locale, target)}` : name}
    </span>
    ${dateline(locale, item, lang, !title)}
  `;
}

function renderMore(shown: number, all: number, context: NewsFeedContext): TemplateResult | typeof nothing {
  const { locale, hasAdded, hasNextPage, isLoading, onMore } = context;
  const { t } = locale;
  const values = { from: formatCount(1, t), to: formatCount(shown, t), count: all, number: formatCount(all, t) };
  const more = shown < all || hasNextPage;
  if (!more && !hasAdded) return nothing;
  return html`
    <p class="notice" part="count">${locale.message('newsFeed.showing', values)}</p>
    ${more ? html`<p><button type="button" part="more" aria-disabled=${Boolean(isLoading)} @click=${() => onMore?.(shown)}>${locale.message('newsFeed.loadMore')}</button></p>` : nothing}
  `;
}
