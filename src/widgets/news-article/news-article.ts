import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { NEWS_FEED } from '../../content/load.js';
import type { NewsFeed, NewsItem } from '../../content/news-feed.js';
import { showsImage, type Images } from '../../content/images.js';
import { OfficeCompanion } from '../../content/office-companion.js';
import { sanitizeHtml } from '../../content/rich-text.js';
import { pickItem, storyOf, targetLanguage, type Story } from '../../content/stories.js';
import { shortTitle } from '../../content/title.js';
import { NewsOpenEvent } from '../../core/events.js';
import { nextTry } from '../../core/next-try.js';
import { warnOnce } from '../../core/warn.js';
import { keepTogether } from '../../i18n/keep-together.js';
import { languageName } from '../../i18n/language-name.js';
import { LANGUAGES, lookupLanguage } from '../../i18n/language.js';
import { ContentElement, keepInside } from '../content-element/content-element.js';
import { heading, nextLevel } from '../content-element/heading.js';
import { fallbackNotice, foot, machineMark } from '../content-element/notices.js';
import { dateline } from '../content-element/story.js';
import { newsArticleStyles } from './news-article.styles.js';
import { retraction, storyBody } from './story-body.js';

/**
 * One news story, whole: text, programme, contact, source, and its other languages.
 *
 * @element iom-news-article
 * @slot - Shown until the content is there, and instead of a message if it cannot be had.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` says why.
 * @fires {NewsOpenEvent} iom-news-open - The reader opens the original; cancelable.
 * @fires {ContactOpenEvent} iom-contact-open - The reader calls, writes to or saves the story's contact.
 * @csspart base - The root element.
 * @csspart status - The message that stands where the content would be.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart article - The article.
 * @csspart heading - The headline.
 * @csspart place - Where the story is from.
 * @csspart date - When it was published.
 * @csspart body - The text.
 * @csspart paragraph - A paragraph of the text.
 * @csspart subheading - A heading inside the text.
 * @csspart list - A list inside the text.
 * @csspart quote - Somebody's words.
 * @csspart speaker - Whose words they are.
 * @csspart retraction - What stands in the place of a story that was taken back.
 * @csspart languages - The languages of the story.
 * @csspart language - The button of one language.
 * @csspart past-notice - The notice that the story describes the time of its publication.
 * @csspart source - The line that names the source.
 * @csspart link - The link to the original.
 * @csspart fallback-notice - The notice that the story is not there in the reader's language.
 * @csspart machine-mark - The notice that a machine translated the text.
 */
export class IomNewsArticle extends ContentElement<NewsFeed, Story> {
  static override styles: CSSResultGroup = [ContentElement.styles, newsArticleStyles];

  /** Id of the story; without it the newest is shown. */
  @property() story?: string;
  /** Which pictures are shown: those of the sites of page and feed, of any, or none; without it what the page has set. */
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
    // The page's language goes before a choice made under another one.
    if (this.words.language !== this.#language) this.chosen = undefined;
    this.#language = this.words.language;
    this.content.language = lookupLanguage(this.chosen) ?? this.content.language;
  }

  protected override update(changed: PropertyValues): void {
    const needsOffice = this.content.value?.items.some(({ programme, contact }) => programme || contact);
    this.#office.ask(needsOffice && !this.data ? this.office : undefined, this.words.contentLanguage);
    super.update(changed);
  }

  protected override get waits(): boolean {
    return super.waits || this.#office.pending;
  }

  protected override renderContent(story: Story): TemplateResult {
    const item = pickItem(story, [this.chosen ?? '', ...this.words.languages]);
    const lang = item.language ?? '';
    return html`
      <article class="box" part="article" @iom-content-load=${keepInside}>
        ${dateline(this.words, item, lang)} ${this.#renderHeadline(item, lang)} ${this.#renderLanguages(story, item)}
        ${fallbackNotice(this.words, item)} ${machineMark(this.words, [item], true)}
        ${item.retracted ? retraction(this.words, item) : this.#renderStory(story, item, lang)}
      </article>
    `;
  }

  #renderHeadline({ title }: NewsItem, lang: string): TemplateResult | typeof nothing {
    if (!title) return nothing;
    const { text, whole } = shortTitle(title);
    return heading(this.headingLevel, keepTogether(text), lang, { label: whole ? undefined : title });
  }

  #renderLanguages({ items }: Story, shown: NewsItem): TemplateResult | typeof nothing {
    if (items.length < 2) return nothing;
    return html`<p class="languages" part="languages">
      ${this.words.rich('newsCard.availableIn', { languages: items.map((item) => this.#renderLanguage(item, item === shown)) })}
    </p>`;
  }

  #renderLanguage(item: NewsItem, shown: boolean): TemplateResult | typeof nothing {
    const lang = lookupLanguage(item.language);
    if (!item.language) return nothing;
    const name = lang ? LANGUAGES[lang].autonym : item.language;
    return html`<button type="button" part="language" lang=${item.language} aria-pressed=${shown} @click=${() => (this.chosen = item.language)}>${name}</button>`;
  }

  #renderStory(story: Story, item: NewsItem, lang: string): unknown {
    return html`
      <div class="body" part="body" lang=${lang} dir="auto">${item.body.length > 0 ? storyBody(item, nextLevel(this.headingLevel), lang) : this.#richText(item)}</div>
      ${this.#renderProgramme(item)} ${this.#renderContact(item)}
      ${foot(this.#renderSource(story, item), html`<p class="notice" part="past-notice">${this.words.text('newsArticle.pastNotice')}</p>`)}
    `;
  }

  // Sanitised when first shown; the text appears when that is done.
  #richText({ html: source, url }: NewsItem): Node[] | typeof nothing {
    if (!source) return nothing;
    if (this.rich?.html === source) return this.rich.nodes;
    if (this.#sanitizing !== source) void this.#sanitize(source, url);
    return nothing;
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

  #renderProgramme({ programme }: NewsItem): TemplateResult | typeof nothing {
    const office = this.#office.document;
    if (!programme || !office?.programmes.some(({ id }) => id === programme)) return nothing;
    return html`<iom-programme-badge
      lang=${this.words.language}
      heading-level=${nextLevel(this.headingLevel)}
      programme=${programme}
      .data=${office}
    ></iom-programme-badge>`;
  }

  #renderContact({ contact }: NewsItem): TemplateResult | typeof nothing {
    const office = this.#office.document;
    if (!contact || !office?.contacts.some(({ id }) => id === contact)) return nothing;
    return html`<iom-contact-block
      lang=${this.words.language}
      heading-level=${nextLevel(this.headingLevel)}
      contact=${contact}
      .data=${office}
    ></iom-contact-block>`;
  }

  #renderSource(story: Story, item: NewsItem): TemplateResult | typeof nothing {
    const { source, url = source?.url } = item;
    const lang = targetLanguage(item);
    const site =
      source?.site &&
      this.words.rich('common.source', { source: html`<bdi translate="no">${keepTogether(source.site)}</bdi>` });
    const label = lang
      ? this.words.text('newsArticle.readOriginalIn', { language: languageName(lang, this.words.t) })
      : this.words.text('newsArticle.readOriginal');
    const link =
      url &&
      html`<a part="link" href=${url} hreflang=${lang ?? nothing} @click=${(event: Event) => this.#open(event, story, url, lang)}>${label}</a>`;
    return site || link ? html`<p class="source" part="source">${site ?? nothing} ${link ?? nothing}</p>` : nothing;
  }

  #open(event: Event, { id: story }: Story, url: string, language?: string): void {
    if (!this.dispatchEvent(new NewsOpenEvent({ story, url, language }))) event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-news-article': IomNewsArticle;
  }
}
