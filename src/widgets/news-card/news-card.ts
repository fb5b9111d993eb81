import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { NEWS_HEADLINES } from '../../content/load.js';
import type { NewsFeed, NewsItem } from '../../content/news-feed.js';
import { showsImage, type Images } from '../../content/images.js';
import { OWN_ID } from '../../content/own-content.js';
import { ownNews, readOwnNews } from '../../content/own-news.js';
import { pickItem, publishedBeside, storyOf, targetLanguage, type Story } from '../../content/stories.js';
import { shortTitle } from '../../content/title.js';
import { NewsOpenEvent } from '../../core/events.js';
import { keepTogether } from '../../i18n/keep-together.js';
import { languageName } from '../../i18n/language-name.js';
import { formatList } from '../../i18n/numbers.js';
import { statedLanguage } from '../../i18n/resolve.js';
import { ContentElement } from '../content-element/content-element.js';
import { flat } from '../content-element/flat.js';
import { heading } from '../content-element/heading.js';
import { fallbackNotice, linkLanguage, machineMark } from '../content-element/notices.js';
import { dateline } from '../content-element/story.js';
import { newsCardStyles } from './news-card.styles.js';

/**
 * One news story, short: where and when, headline, summary, and the way to the whole of it.
 *
 * @element iom-news-card
 * @slot - Shown until the content is there, and instead of a message if it cannot be had.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` says why.
 * @fires {NewsOpenEvent} iom-news-open - The reader opens the story; cancelable.
 * @csspart base - The root element.
 * @csspart status - The message that stands where the content would be.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart card - The article.
 * @csspart image - The image.
 * @csspart place - Where the story is from.
 * @csspart date - When it was published.
 * @csspart heading - The headline.
 * @csspart summary - The summary.
 * @csspart link - The link to the story.
 * @csspart link-language - The language of a link's target, where it differs.
 * @csspart source - The line that names the source.
 * @csspart languages - The other languages that the story was published in.
 * @csspart fallback-notice - The notice that the story is not there in the reader's language.
 * @csspart machine-mark - The notice that a machine translated the text.
 */
export class IomNewsCard extends ContentElement<NewsFeed, Story> {
  static override styles: CSSResultGroup = [ContentElement.styles, newsCardStyles];

  /** Id of the story; without it the newest is shown. */
  @property() story?: string;
  /** Headline of a story given by attributes. */
  @property() heading?: string;
  /** Address of a story given by attributes. */
  @property() href?: string;
  /** Date of a story given by attributes: `2017`, `2017-11` or `2017-11-06`. */
  @property() date?: string;
  /** Place of a story given by attributes. */
  @property() place?: string;
  /** Summary of a story given by attributes. */
  @property() summary?: string;
  /** Address of an image of a story given by attributes. */
  @property() image?: string;
  /** What the image shows, in words. */
  @property({ attribute: 'image-alt' }) imageAlt?: string;
  /** Which pictures are shown: those of the sites of page and feed, of any, or none; without it what the page has set. */
  @property() images?: Images;

  @state() private brokenImage?: string;

  protected override readonly content = new ContentController<NewsFeed, Story>(this, {
    kind: NEWS_HEADLINES,
    select: (feed) => storyOf(feed, this.story),
    direct: () => ownNews(this),
    readDirect: readOwnNews,
  });

  protected override renderContent(story: Story): unknown {
    const item = pickItem(story, this.words.languages);
    const lang = this.#languageOf(item);
    const { image } = item;
    const hasImage =
      image !== undefined &&
      image !== this.brokenImage &&
      showsImage(image, this.content.document?.address, this.images);
    const notes = [
      this.#renderSource(item),
      this.#renderLanguages(story, item),
      fallbackNotice(this.words, item),
      machineMark(this.words, [item], true),
    ].filter((note) => note !== nothing);
    return flat(html`<article part="card" class=${hasImage ? 'box with-image' : 'box'}
      >${hasImage ? this.#renderImage(item, lang) : nothing}<div class="body"
        ><div class="story"
          >${dateline(this.words, item, lang)} ${this.#renderHeadline(item, lang)} ${this.#renderSummary(item, lang)} ${this.#renderLink(story, item)}</div
        > <div class="foot">${flat(notes)}</div></div
      ></article>`);
  }

  #renderSummary({ summary, retracted }: NewsItem, lang: string): TemplateResult | typeof nothing {
    if (retracted) return html`<p part="summary">${this.words.text('newsCard.retracted')}</p>`;
    return summary ? html`<p class="text" part="summary" lang=${lang}>${keepTogether(summary)}</p>` : nothing;
  }

  #renderImage({ image, imageAlt }: NewsItem, lang: string): TemplateResult {
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
      @error=${() => (this.brokenImage = image)}
    />`;
  }

  #renderHeadline({ title }: NewsItem, lang: string): TemplateResult | typeof nothing {
    if (!title) return nothing;
    const { text, whole } = shortTitle(title);
    return heading(this.headingLevel, keepTogether(text), lang, { label: whole ? undefined : title });
  }

  #renderLink(story: Story, item: NewsItem): TemplateResult | typeof nothing {
    if (!item.url) return nothing;
    const label = item.title
      ? this.words.t('newsCard.readArticleLabel', { title: shortTitle(item.title).text })
      : nothing;
    return html`<p
      ><a class="more" part="link" href=${item.url} hreflang=${targetLanguage(item) ?? nothing} aria-label=${label} @click=${this.#opener(story, item)}
        >${this.words.text('newsCard.readArticle')}</a
      >${flat(linkLanguage(this.words, targetLanguage(item)))}</p
    >`;
  }

  #renderLanguages(story: Story, shown: NewsItem): TemplateResult | typeof nothing {
    const others = publishedBeside(story, shown);
    if (others.length === 0) return nothing;
    const links = others.map(
      (item) =>
        html`<a href=${item.url!} hreflang=${item.language!} @click=${this.#opener(story, item)}>${languageName(item.language!, this.words.t)}</a>`,
    );
    const languages = formatList(links, this.words.t);
    return html`<p class="languages" part="languages">${this.words.rich('newsCard.availableIn', { languages })}</p>`;
  }

  #renderSource({ source }: NewsItem): TemplateResult | typeof nothing {
    if (!source?.site) return nothing;
    const site = html`<bdi translate="no">${keepTogether(source.site)}</bdi>`;
    return html`<p class="source" part="source">${this.words.rich('common.source', { source: site })}</p>`;
  }

  // Text given by attributes is in the language of its place in the page; otherwise nothing is guessed.
  #languageOf({ id, language }: NewsItem): string {
    return language ?? (id === OWN_ID ? (statedLanguage(this) ?? '') : '');
  }

  #opener(story: Story, item: NewsItem): (event: Event) => void {
    return (event) => {
      const detail = { story: story.id, url: item.url!, language: targetLanguage(item) };
      if (!this.dispatchEvent(new NewsOpenEvent(detail))) event.preventDefault();
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-news-card': IomNewsCard;
  }
}
