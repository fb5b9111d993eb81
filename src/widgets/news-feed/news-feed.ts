import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { FeedPages } from '../../content/feed-pages.js';
import type { Images } from '../../content/images.js';
import { NEWS_HEADLINES } from '../../content/load.js';
import type { NewsFeed } from '../../content/news-feed.js';
import { groupStories, pickItem, targetLanguage, type Story } from '../../content/stories.js';
import { shortTitle } from '../../content/title.js';
import { cleanText } from '../../core/clean-text.js';
import { NewsOpenEvent } from '../../core/events.js';
import { keepTogether } from '../../i18n/keep-together.js';
import { formatCount } from '../../i18n/numbers.js';
import type { MessageKey } from '../../i18n/translator.js';
import { ContentElement, keepInside } from '../content-element/content-element.js';
import { heading, nextLevel } from '../content-element/heading.js';
import { linkLanguage, machineMark } from '../content-element/notices.js';
import { dateline } from '../content-element/story.js';
import { newsFeedStyles } from './news-feed.styles.js';

/**
 * The news of an office or of any feed: cards or a compact list, more on request.
 *
 * @element iom-news-feed
 * @slot - Shown until the content is there, and instead of a message if it cannot be had.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` says why.
 * @fires {NewsOpenEvent} iom-news-open - The reader opens a story; cancelable.
 * @csspart base - The root element.
 * @csspart status - The message that stands where the content would be.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart feed - The box around the stories.
 * @csspart heading - The heading.
 * @csspart stories - The list of stories.
 * @csspart story - One story.
 * @csspart place - Where a story of the compact list is from.
 * @csspart date - When it was published.
 * @csspart link - The link of a story of the compact list.
 * @csspart link-language - The language of a link's target, where it differs.
 * @csspart count - How many stories are shown.
 * @csspart more - The button that shows more.
 * @csspart machine-mark - The mark of texts that a machine translated.
 */
export class IomNewsFeed extends ContentElement<NewsFeed, Story[]> {
  static override styles: CSSResultGroup = [ContentElement.styles, newsFeedStyles];

  /** How many stories show at first, and how many more each time. */
  @property({ type: Number }) limit = 6;
  /** Cards, or a compact list. */
  @property() layout: 'cards' | 'list' = 'cards';
  /** Shows the stories of this programme only. */
  @property() programme?: string;
  /** Heading of the feed; without it “Latest news”. */
  @property() heading?: string;
  /** Which pictures are shown: those of the sites of page and feed, of any, or none; without it what the page has set. */
  @property() images?: Images;

  @state() private extra = 0;
  @state() private added = 0;

  protected override readonly emptyMessage: MessageKey = 'newsFeed.empty';
  protected override readonly content = new ContentController<NewsFeed, Story[]>(this, {
    kind: NEWS_HEADLINES,
    select: (feed) => this.#select(feed),
  });

  readonly #pages = new FeedPages(this);
  #focusAt?: number;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (['data', 'office', 'limit', 'programme'].some((name) => changed.has(name))) this.extra = this.added = 0;
  }

  protected override renderContent(stories: Story[]): TemplateResult {
    const shown = stories.slice(0, this.#step + this.extra);
    const list = this.layout === 'list';
    const { language } = this.words;
    const title = cleanText(this.heading ?? '');
    return html`
      <div class=${list ? 'box' : 'feed'} part="feed">
        ${heading(this.headingLevel, title ? keepTogether(title) : this.words.text('newsFeed.heading'), title ? '' : language)}
        <ul class=${list ? 'list' : 'cards'} part="stories" @iom-content-load=${keepInside}>
          ${shown.map((story) => html`<li part="story" tabindex="-1">${list ? this.#renderRow(story) : this.#renderCard(story)}</li>`)}
        </ul>
        ${
          list
            ? machineMark(
                this.words,
                shown.map((story) => pickItem(story, this.words.languages)),
              )
            : nothing
        }
        ${this.#renderMore(shown.length, stories.length)}
        <div class="visually-hidden" role="status">
          ${this.added > 0 ? this.words.text('newsFeed.loadedMore', { count: this.added, number: formatCount(this.added, this.words.t) }) : nothing}
        </div>
      </div>
    `;
  }

  #renderCard({ id }: Story): TemplateResult {
    const level = nextLevel(this.headingLevel);
    return html`<iom-news-card lang=${this.words.language} heading-level=${level} story=${id} images=${this.images ?? nothing} .data=${this.#whole!}></iom-news-card>`;
  }

  #renderRow(story: Story): TemplateResult {
    const item = pickItem(story, this.words.languages);
    const lang = item.language ?? '';
    const title = item.retracted
      ? this.words.text('newsCard.retracted')
      : item.title && keepTogether(shortTitle(item.title).text);
    const name = html`<span class="text" lang=${item.retracted ? nothing : lang}>${title || this.words.text('newsCard.readArticle')}</span>`;
    const target = targetLanguage(item);
    return html`
      <span>
        ${item.url ? html`<a part="link" href=${item.url} hreflang=${target ?? nothing} @click=${(event: Event) => this.#open(event, story, item.url!, target)}>${name}</a>${linkLanguage(this.words, target)}` : name}
      </span>
      ${dateline(this.words, item, lang)}
    `;
  }

  #renderMore(shown: number, all: number): TemplateResult | typeof nothing {
    const { t } = this.words;
    const values = { from: '1', to: formatCount(shown, t), count: all, number: formatCount(all, t) };
    const more = shown < all || this.#pages.hasNext;
    if (!more && this.extra === 0) return nothing;
    return html`
      <p class="notice" part="count">${this.words.text('newsFeed.showing', values)}</p>
      ${more ? html`<p><button type="button" part="more" aria-disabled=${this.#pages.loading} @click=${() => this.#showMore(shown)}>${this.words.text('newsFeed.loadMore')}</button></p>` : nothing}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#focusAt === undefined) return;
    // The button may be gone, and the reader wants to go on where the new stories begin.
    const item = this.renderRoot.querySelectorAll<HTMLElement>('li')[this.#focusAt];
    this.#focusAt = undefined;
    item?.focus();
  }

  get #whole(): NewsFeed | undefined {
    return this.content.document && this.#pages.of(this.content.document);
  }

  get #step(): number {
    return this.limit >= 1 ? Math.floor(this.limit) : 6;
  }

  #select(feed: NewsFeed): Story[] | undefined {
    const stories = groupStories(this.#pages.of(feed));
    const wanted = this.programme
      ? stories.filter(({ items }) => items.some(({ programme }) => programme === this.programme))
      : stories;
    return wanted.length > 0 ? wanted : undefined;
  }

  // A button that is disabled would lose the focus.
  async #showMore(shown: number): Promise<void> {
    if (this.#pages.loading) return;
    this.added = 0;
    await this.updateComplete; // the same words are said again only if they were gone
    if (shown >= (this.content.value?.length ?? 0)) {
      await this.#pages.next();
      await this.updateComplete;
    }
    const all = this.content.value?.length ?? 0;
    this.extra += this.#step;
    this.added = Math.min(this.#step + this.extra, all) - shown;
    if (this.added > 0) this.#focusAt = shown;
    else if (!this.#pages.hasNext) this.#focusAt = shown - 1;
  }

  #open(event: Event, { id: story }: Story, url: string, language?: string): void {
    if (!this.dispatchEvent(new NewsOpenEvent({ story, url, language }))) event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-news-feed': IomNewsFeed;
  }
}
