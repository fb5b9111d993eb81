import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { showsImage, type Images } from '../../content/images.js';
import { NEWS_FEED } from '../../content/load-document.js';
import type { NewsFeed, NewsItem } from '../../model/news.js';
import { OfficeCompanion } from '../../content/office-companion.js';
import { sanitizeHtml } from '../../content/rich-text.js';
import { storyOf, type Story } from '../../model/stories.js';
import { NewsOpenEvent } from '../../core/events.js';
import { nextTry } from '../../core/next-try.js';
import { warnOnce } from '../../core/warn.js';
import { lookupLanguage } from '../../i18n/language.js';
import { IomContactBlock } from '../contact-block/contact-block.js';
import { IomProgrammeBadge } from '../programme-badge/programme-badge.js';
import { ContentElement, keepInside } from '../content-element/content-element.js';
import { nextLevel } from '../content-element/heading.js';
import { newsArticleStyles } from './news-article.styles.js';
import { newsArticle } from './news-article.template.js';

/**
 * A complete news story: text, programme, contact, source, and its other languages.
 *
 * @element iom-news-article
 * @slot - Shown until the content is loaded, and instead of a message if there is none.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` is the reason.
 * @fires {NewsOpenEvent} iom-news-open - The reader opens the original; cancelable.
 * @fires {ContactOpenEvent} iom-contact-open - The reader calls, writes to or saves the story's contact.
 * @csspart base - The root element.
 * @csspart status - The message in place of the content.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart article - The article.
 * @csspart heading - The headline.
 * @csspart place - Where the story is from.
 * @csspart date - When it was published.
 * @csspart updated - When it was last changed, if that was later.
 * @csspart correction - What was corrected.
 * @csspart warning - What may upset readers, before the text.
 * @csspart event - When what the story announces takes place.
 * @csspart body - The text.
 * @csspart paragraph - A paragraph of the text.
 * @csspart subheading - A heading inside the text.
 * @csspart list - A list inside the text.
 * @csspart quote - A quotation.
 * @csspart speaker - The speaker of a quotation.
 * @csspart retraction - The notice in place of a retracted story.
 * @csspart languages - The languages of the story.
 * @csspart language - The button of one language.
 * @csspart past-notice - The notice that the story describes the time of its publication.
 * @csspart source - The line that names the source.
 * @csspart link - The link to the original.
 * @csspart fallback-notice - The notice that the story is not available in the reader's language.
 * @csspart machine-mark - The notice that the text is machine-translated.
 */
export class IomNewsArticle extends ContentElement<NewsFeed, Story> {
  static override styles: CSSResultGroup = [ContentElement.styles, newsArticleStyles];
  protected static override readonly inner = {
    'iom-contact-block': IomContactBlock,
    'iom-programme-badge': IomProgrammeBadge,
  };

  /** Id of the story. Defaults to the newest. */
  @property() story?: string;
  /** Which pictures to show: those of the sites of page and feed, of any, or none. Defaults to the page's setting. */
  @property() images?: Images;

  @state() private chosen?: string;
  @state() private rich?: { html: string; nodes: Node[] };

  protected override readonly content = new ContentController<NewsFeed, Story>(this, {
    kind: NEWS_FEED,
    select: (feed) => storyOf(feed, this.story),
  });

  readonly #office = new OfficeCompanion(this);
  #language?: string;
  #sanitizing?: string;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A new page language overrides a choice made under another one.
    if (this.locale.language !== this.#language) this.chosen = undefined;
    this.#language = this.locale.language;
    this.content.language = lookupLanguage(this.chosen) ?? this.content.language;
  }

  protected override update(changed: PropertyValues): void {
    const needsOffice = this.content.value?.items.some(({ programme, contact }) => programme || contact);
    this.#office.ask(needsOffice && !this.data ? this.office : undefined, this.locale.contentLanguage);
    super.update(changed);
  }

  protected override get waits(): boolean {
    return super.waits || this.#office.pending;
  }

  protected override renderContent(story: Story): TemplateResult {
    const { locale, headingLevel, chosen } = this;
    return newsArticle(story, {
      locale,
      headingLevel,
      chosen,
      office: this.#office.document,
      richText: (item) => this.#richText(item),
      onChoose: (language) => (this.chosen = language),
      onOpen: this.#opener,
      onInnerLoad: keepInside,
    });
  }

  // HTML is sanitised when first shown; the text appears after that.
  #richText({ html: source, url }: NewsItem): Node[] | undefined {
    if (!source) return undefined;
    if (this.rich?.html === source) return this.rich.nodes;
    if (this.#sanitizing !== source) void this.#sanitize(source, url);
    return undefined;
  }

  async #sanitize(source: string, url: string | undefined, failures = 0): Promise<void> {
    this.#sanitizing = source;
    try {
      const { childNodes } = await sanitizeHtml(source, nextLevel(this.headingLevel), url, (image) =>
        showsImage(image, this.content.document?.address, this.images),
      );
      if (this.#sanitizing === source) this.rich = { html: source, nodes: [...childNodes] };
    } catch (error) {
      warnOnce(`The text of a story is left out, its sanitiser could not be loaded: ${String(error)}`);
      await nextTry(failures + 1);
      if (this.isConnected && this.#sanitizing === source) return this.#sanitize(source, url, failures + 1);
    }
  }

  #opener =
    ({ id: story }: Story, url: string, language: string | undefined) =>
    (event: Event): void => {
      if (!this.dispatchEvent(new NewsOpenEvent({ story, url, language }))) event.preventDefault();
    };
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-news-article': IomNewsArticle;
  }
}
