import { hasOwn } from '../core/has-own.js';
import { ContentError } from '../model/content-error.js';
import {
  loadOffice,
  NEWS_FEED,
  NEWS_HEADLINES,
  OFFICE_DOCUMENT,
  readDocument,
  type DocumentKind,
} from '../content/load-document.js';
import type { NewsFeed, NewsItem } from '../model/news.js';
import type { OfficeDocument } from '../model/office.js';
import { hotlineFromAttributes } from '../content/from-attributes/hotline.js';
import { readStoryAttributes } from '../content/from-attributes/read-story.js';
import { storyFromAttributes } from '../content/from-attributes/story.js';
import { storyOf } from '../model/stories.js';
import { primaryOf, SOURCE_LANGUAGE } from '../i18n/language.js';
import type { MessageKey } from '../i18n/translator.js';
import type { Locale } from '../i18n/locale.js';
import { contactBlock, selectContact } from '../widgets/contact-block/contact-block.template.js';
import { nextLevel } from '../widgets/content-element/heading.js';
import type { TemplateContext } from '../widgets/content-element/template-context.js';
import { globalGoals, selectAgenda } from '../widgets/global-goals/global-goals.template.js';
import { hotlineCard, selectHotline } from '../widgets/hotline-card/hotline-card.template.js';
import { keyFacts, selectFacts } from '../widgets/key-facts/key-facts.template.js';
import { newsArticle } from '../widgets/news-article/news-article.template.js';
import { newsCard } from '../widgets/news-card/news-card.template.js';
import { firstStories, newsFeed, selectStories } from '../widgets/news-feed/news-feed.template.js';
import { officeHeader } from '../widgets/office-header/office-header.template.js';
import { officeMenu, selectMenu } from '../widgets/office-menu/office-menu.template.js';
import { officeProfile, selectSection } from '../widgets/office-profile/office-profile.template.js';
import { programmeBadge, selectProgramme } from '../widgets/programme-badge/programme-badge.template.js';
import { element, toHtml, type Child, type Markup } from './plain-element.js';
import { FixedLocale, fixedLocale } from './fixed-locale.js';
import { known } from './check-options.js';
import { SYNTAXES, toSyntax } from './plain-syntax.js';
import { plainTemplate, type NestedWidget } from './plain-template.js';
import { storyHtml } from './story-html.js';
import { unknownOption } from './unknown-option.js';

type Attributes = Readonly<Record<string, string>>;

interface PlainContext extends TemplateContext {
  readonly attributes: Attributes;
  /** The office of a feed, with the programme and the contact that a story only names. */
  readonly office: OfficeDocument | undefined;
}

interface PlainWidget<D> {
  kind: DocumentKind<D>;
  /** Returns the template of what the attributes select; nothing if the document has nothing for this widget. */
  render(document: D, context: PlainContext): unknown;
  /** Message in its place; `null` for none. */
  empty?: MessageKey | null;
}

/** A widget that renders the result of `select` with `template`. */
const office = <T>(
  select: (document: OfficeDocument, attributes: Attributes) => T | undefined,
  template: (value: T, context: TemplateContext, attributes: Attributes, document: OfficeDocument) => unknown,
  empty?: MessageKey | null,
): PlainWidget<OfficeDocument> => ({
  kind: OFFICE_DOCUMENT,
  empty,
  render(document, context) {
    const value = select(document, context.attributes);
    return value && template(value, context, context.attributes, document);
  },
});

const news = (
  kind: DocumentKind<NewsFeed>,
  render: PlainWidget<NewsFeed>['render'],
  empty?: MessageKey,
): PlainWidget<NewsFeed> => ({
  kind,
  render,
  empty,
});

/** The widgets with a plain HTML form; the others do nothing without a script. */
const WIDGETS: Readonly<Record<string, PlainWidget<NewsFeed> | PlainWidget<OfficeDocument>>> = {
  'iom-contact-block': office(selectContact, contactBlock, 'contactBlock.empty'),
  'iom-global-goals': office(selectAgenda, globalGoals),
  'iom-hotline-card': office(selectHotline, hotlineCard, null),
  'iom-key-facts': office(selectFacts, keyFacts),
  'iom-news-article': news(NEWS_FEED, (feed, context) => {
    const story = storyOf(feed, context.attributes['story']);
    const level = nextLevel(context.headingLevel);
    const richText = ({ html, url }: NewsItem): Child => storyHtml(html ?? '', level, url);
    return story && newsArticle(story, { ...context, richText });
  }),
  'iom-news-card': news(NEWS_HEADLINES, (feed, context) => {
    const story = storyOf(feed, context.attributes['story'], context.attributes['tags']);
    return story && newsCard(story, context);
  }),
  'iom-news-feed': news(
    NEWS_HEADLINES,
    (feed, context) => {
      const { layout, heading, limit } = context.attributes;
      const stories = selectStories(feed, context.attributes);
      return stories && newsFeed(stories, { ...context, feed, layout, heading, count: firstStories(limit) });
    },
    'newsFeed.empty',
  ),
  'iom-office-header': office(
    (document) => document,
    (document, context, attributes) => officeHeader(document, { ...context, noMenu: 'no-menu' in attributes }),
  ),
  'iom-office-menu': office(selectMenu, officeMenu),
  'iom-office-profile': office(selectSection, officeProfile),
  'iom-programme-badge': office(selectProgramme, (programme, context, { variant }, { donors }) =>
    programmeBadge(programme, { ...context, variant, donors }),
  ),
};

/** Tags of the widgets with a plain HTML form. */
export const PLAIN_TAGS: readonly string[] = Object.keys(WIDGETS);

/** The kind of document that a widget with this tag shows. */
export const documentKindOf = (tag: string): DocumentKind<NewsFeed | OfficeDocument> =>
  (WIDGETS[tag] as PlainWidget<NewsFeed | OfficeDocument> | undefined)?.kind ?? OFFICE_DOCUMENT;

export interface PlainOptions {
  /** The document, parsed from JSON or by `readBytes`; without it that of the built-in `office`. */
  data?: unknown;
  /** Address of the document, for relative addresses in it. */
  base?: string;
  /** Language; without it the attribute `lang`, else the document's. */
  lang?: string;
  /** CSS declarations for the outermost element. */
  style?: string;
  /**
   * Writes line heights, bold headings, underlined links and list marks as `style` attributes, for pages whose style sheets
   * reset them. Default: false.
   */
  styled?: boolean;
}

/**
 * Renders a widget as plain HTML (headings, paragraphs, lists and links), for systems that strip scripts and unknown elements.
 * Rejects with `ContentError` if there is no content.
 *
 * @param attributes The widget's attributes, as written in a page.
 */
export async function plainHtml(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  options: PlainOptions = {},
): Promise<string> {
  const markup = await plainMarkup(tag, attributes, options);
  return markup ? toHtml(markup, { styled: options.styled }) : '';
}

export interface PlainTextOptions extends Pick<PlainOptions, 'data' | 'base' | 'lang'> {
  /** `text`, `markdown` or `wikitext` (MediaWiki's). Default: `text`. */
  syntax?: string;
}

/**
 * Renders a widget as text for systems that take no HTML. None of these syntaxes can say in which language a text is, so set
 * the language of the page. Rejects with `ContentError` if there is no content.
 *
 * @param attributes The widget's attributes, as written in a page.
 */
export async function plainText(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  { syntax = 'text', ...options }: PlainTextOptions = {},
): Promise<string> {
  const markup = await plainMarkup(tag, attributes, options);
  return markup ? toSyntax(markup, known('syntax', syntax, SYNTAXES)) : '';
}

async function plainMarkup(tag: string, attributes: Attributes, options: PlainOptions): Promise<Markup | undefined> {
  if (!hasOwn(WIDGETS, tag)) throw unknownOption('widget', tag, PLAIN_TAGS);
  return write(tag, WIDGETS[tag] as PlainWidget<NewsFeed | OfficeDocument>, attributes, options);
}

async function write<D extends NewsFeed | OfficeDocument>(
  tag: string,
  widget: PlainWidget<D>,
  attributes: Attributes,
  { data, base, lang = attributes['lang'], style }: PlainOptions,
): Promise<Markup | undefined> {
  const { kind, empty = 'state.empty' } = widget;
  const own = data ?? ownDocument(tag, attributes, lang);
  const { document } =
    own === undefined ? await loadOffice(kind, attributes['office']!) : readDocument(kind, own, base);
  const locale = await fixedLocale(lang, document.language);
  const shown = render(widget, document, locale, attributes, await companion(attributes, data));
  if (shown === undefined && !empty) return undefined;
  const dir = locale.dir === 'rtl' ? 'rtl' : undefined;
  const content = shown ?? element('p', {}, plainTemplate(locale.message(empty!), renderNested(locale)));
  return element('div', { class: tag, lang: locale.language, dir, style }, content);
}

function render<D extends { language?: string }>(
  widget: PlainWidget<D>,
  document: D,
  { language, t, others }: Locale,
  attributes: Attributes,
  office?: OfficeDocument,
): Child {
  const locale = new FixedLocale(language, document.language, t, others);
  const headingLevel = Number(attributes['heading-level']);
  const template = widget.render(document, { locale, headingLevel: headingLevel || 3, attributes, office });
  return template === undefined ? undefined : plainTemplate(template, renderNested(locale));
}

/** Renders nested widgets, which get their document as `data`. */
const renderNested =
  (locale: Locale): NestedWidget =>
  (tag, attributes, { data }) =>
    render(WIDGETS[tag] as PlainWidget<{ language?: string }>, data as object, locale, attributes);

const ownDocuments: Readonly<Record<string, (attributes: Attributes, language?: string) => unknown>> = {
  'iom-news-card'(attributes, language) {
    const own = storyFromAttributes({ ...attributes, imageAlt: attributes['image-alt'] });
    return own && readStoryAttributes(own, primaryOf(language)).document;
  },
  'iom-hotline-card': (attributes, language) =>
    hotlineFromAttributes({ ...attributes, verifiedOn: attributes['verified-on'] }, language || SOURCE_LANGUAGE),
};

/** Returns the content given by attributes, if they name no office. */
function ownDocument(tag: string, attributes: Attributes, language: string | undefined): unknown {
  if (attributes['src']) throw new ContentError('format', 'The document at “src” must be given as “data”.');
  if (attributes['office']) return undefined;
  const own = ownDocuments[tag]?.(attributes, language);
  if (own === undefined) throw new ContentError('format', 'There is no content: name an office, or give a document.');
  return own;
}

async function companion({ office: id }: Attributes, data: unknown): Promise<OfficeDocument | undefined> {
  return id && data === undefined ? (await loadOffice(OFFICE_DOCUMENT, id)).document : undefined;
}
