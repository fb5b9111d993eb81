import type { CSSResultGroup } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { showsImage, type Images } from '../../content/images.js';
import { NEWS_HEADLINES } from '../../content/load-document.js';
import type { NewsFeed, NewsItem } from '../../model/news.js';
import { ATTRIBUTE_ID } from '../../content/attribute-values.js';
import { storyFromAttributes, type StoryAttributes } from '../../content/from-attributes/story.js';
import { loadStoryReader, readStory } from '../../content/from-attributes/story-reader.js';
import { storyOf, targetLanguage, type Story } from '../../model/stories.js';
import { NewsOpenEvent } from '../../core/events.js';
import { statedLanguage } from '../../i18n/resolve.js';
import { ContentElement } from '../content-element/content-element.js';
import { flattenTemplate } from '../content-element/flatten-template.js';
import { newsCardStyles } from './news-card.styles.js';
import { newsCard } from './news-card.template.js';

/**
 * A summary of one news story: place and date, headline, summary, and a link to the story.
 *
 * @element iom-news-card
 * @slot - Shown until the content is loaded, and instead of a message if there is none.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` is the reason.
 * @fires {NewsOpenEvent} iom-news-open - The reader opens the story; cancelable.
 * @csspart base - The root element.
 * @csspart status - The message in place of the content.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart card - The article.
 * @csspart image - The image.
 * @csspart place - Where the story is from.
 * @csspart date - When it was published.
 * @csspart updated - When it was last changed, if that was later.
 * @csspart heading - The headline.
 * @csspart summary - The summary.
 * @csspart warning - What may upset readers, before the summary.
 * @csspart image-credit - Who made the picture, and its licence.
 * @csspart link - The link to the story.
 * @csspart link-language - The language of a link's target, if it differs.
 * @csspart source - The line that names the source.
 * @csspart languages - The other languages that the story was published in.
 * @csspart fallback-notice - The notice that the story is not available in the reader's language.
 * @csspart machine-mark - The notice that the text is machine-translated.
 */
export class IomNewsCard extends ContentElement<NewsFeed, Story> {
  static override styles: CSSResultGroup = [ContentElement.styles, newsCardStyles];

  /** Id of the story. Defaults to the newest. */
  @property() story?: string;
  /** Without `story`: shows the newest story with one of these keywords, separated by commas. */
  @property() tags?: string;
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
  /** Which pictures to show: those of the sites of page and feed, of any, or none. Defaults to the page's setting. */
  @property() images?: Images;

  @state() private brokenImage?: string;

  protected override readonly content = new ContentController<NewsFeed, Story>(this, {
    kind: NEWS_HEADLINES,
    select: (feed) => storyOf(feed, this.story, this.tags),
    direct: () => storyFromAttributes(this),
    readDirect: (own: StoryAttributes) => readStory(own),
    loadDirect: loadStoryReader,
  });

  protected override renderContent(story: Story): unknown {
    const { locale, headingLevel } = this;
    return newsCard(story, {
      locale,
      headingLevel,
      // Text from attributes is in the language of the page around it; other languages are never guessed.
      storyLanguage: story.id === ATTRIBUTE_ID ? (statedLanguage(this) ?? '') : '',
      showsImage: (address) =>
        address !== this.brokenImage && showsImage(address, this.content.document?.address, this.images),
      onImageError: (address) => (this.brokenImage = address),
      onOpen: this.#opener,
      flatten: flattenTemplate,
    });
  }

  #opener = (story: Story, item: NewsItem) => (event: Event) => {
    const detail = { story: story.id, url: item.url!, language: targetLanguage(item) };
    if (!this.dispatchEvent(new NewsOpenEvent(detail))) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-news-card': IomNewsCard;
  }
}
