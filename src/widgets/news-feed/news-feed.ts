import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { FeedPages } from '../../content/remote/feed-pages.js';
import type { Images } from '../../content/images.js';
import { NEWS_HEADLINES } from '../../content/load-document.js';
import type { NewsFeed, NewsItem } from '../../model/news.js';
import { targetLanguage, type Story } from '../../model/stories.js';
import { NewsOpenEvent } from '../../core/events.js';
import type { MessageKey } from '../../i18n/translator.js';
import { IomNewsCard } from '../news-card/news-card.js';
import { ContentElement, keepInside } from '../content-element/content-element.js';
import { moveFocus } from '../content-element/focus.js';
import { newsFeedStyles } from './news-feed.styles.js';
import { firstStories, newsFeed, selectStories } from './news-feed.template.js';

/**
 * The news of an office or of any feed: cards or a compact list, more on request.
 *
 * @element iom-news-feed
 * @slot - Shown until the content is loaded, and instead of a message if there is none.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` is the reason.
 * @fires {NewsOpenEvent} iom-news-open - The reader opens a story; cancelable.
 * @csspart base - The root element.
 * @csspart status - The message in place of the content.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart feed - The box around the stories.
 * @csspart heading - The heading.
 * @csspart stories - The list of stories.
 * @csspart story - One story.
 * @csspart place - Where a story of the compact list is from.
 * @csspart date - When it was published.
 * @csspart updated - When it was last changed, if that was later.
 * @csspart link - The link of a story of the compact list.
 * @csspart link-language - The language of a link's target, if it differs.
 * @csspart count - How many stories are shown.
 * @csspart more - The button that shows more.
 * @csspart machine-mark - The mark on machine-translated texts.
 */
export class IomNewsFeed extends ContentElement<NewsFeed, Story[]> {
  static override styles: CSSResultGroup = [ContentElement.styles, newsFeedStyles];
  protected static override readonly inner = { 'iom-news-card': IomNewsCard };

  /** How many stories to show at first, and to add each time. */
  @property({ type: Number }) limit = 6;
  /** Cards, or a compact list. */
  @property() layout: 'cards' | 'list' = 'cards';
  /** Shows the stories of this programme only. */
  @property() programme?: string;
  /** Shows only stories with one of these keywords, separated by commas. */
  @property() tags?: string;
  /** Heading of the feed. Defaults to “Latest news”. */
  @property() heading?: string;
  /** Which pictures to show: those of the sites of page and feed, of any, or none. Defaults to the page's setting. */
  @property() images?: Images;

  @state() private extra = 0;
  @state() private added = 0;

  protected override readonly emptyMessage: MessageKey = 'newsFeed.empty';
  protected override readonly content = new ContentController<NewsFeed, Story[]>(this, {
    kind: NEWS_HEADLINES,
    select: (feed) => selectStories(this.#pages.of(feed), this),
  });

  readonly #pages = new FeedPages(this);
  #focusAt?: number;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (['data', 'office', 'limit', 'programme', 'tags'].some((name) => changed.has(name))) this.extra = this.added = 0;
  }

  protected override renderContent(stories: Story[]): TemplateResult {
    const { locale, headingLevel, layout, heading, images, extra, added } = this;
    return newsFeed(stories, {
      locale,
      headingLevel,
      layout,
      heading,
      images,
      added,
      feed: this.#whole!,
      count: firstStories(this.limit) + extra,
      hasAdded: extra > 0,
      hasNextPage: this.#pages.hasNext,
      isLoading: this.#pages.loading,
      onMore: (shown) => void this.#showMore(shown),
      onOpen: this.#opener,
      onInnerLoad: keepInside,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#focusAt === undefined) return;
    const item = this.renderRoot.querySelectorAll<HTMLElement>('[part=story]')[this.#focusAt];
    this.#focusAt = undefined;
    if (item) void focusHeadline(item);
  }

  get #whole(): NewsFeed | undefined {
    return this.content.document && this.#pages.of(this.content.document);
  }

  // The button is never disabled, because it would lose the focus.
  async #showMore(shown: number): Promise<void> {
    if (this.#pages.loading) return;
    this.added = 0;
    await this.updateComplete; // screen readers repeat a message only if it was removed before
    if (shown >= (this.content.value?.length ?? 0)) {
      await this.#pages.next();
      await this.updateComplete;
    }
    const all = this.content.value?.length ?? 0;
    this.extra += firstStories(this.limit);
    this.added = Math.min(firstStories(this.limit) + this.extra, all) - shown;
    if (this.added > 0) this.#focusAt = shown;
    else if (!this.#pages.hasNext) this.#focusAt = shown - 1;
  }

  #opener =
    ({ id: story }: Story, item: NewsItem) =>
    (event: Event): void => {
      const detail = { story, url: item.url!, language: targetLanguage(item) };
      if (!this.dispatchEvent(new NewsOpenEvent(detail))) event.preventDefault();
    };
}

/** Focuses a story's headline, which is what is said: the button for more may be gone, and the reader continues here. */
async function focusHeadline(item: HTMLElement): Promise<void> {
  const card = item.querySelector('iom-news-card');
  await card?.updateComplete;
  moveFocus((card?.renderRoot ?? item).querySelector<HTMLElement>(card ? '[part=heading]' : 'a') ?? item);
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-news-feed': IomNewsFeed;
  }
}
