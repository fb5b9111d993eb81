import { ContentError } from '../content/content-error.js';
import { loadOffice, NEWS_FEED, OFFICE_DOCUMENT, readDocument, type DocumentKind } from '../content/load.js';
import type { NewsFeed } from '../content/news-feed.js';
import type { OfficeDocument } from '../content/office-document.js';
import { ownHotline } from '../content/own-hotline.js';
import { ownNews, readOwnNews } from '../content/own-news.js';
import { primaryOf, SOURCE_LANGUAGE } from '../i18n/language.js';
import type { MessageKey } from '../i18n/translator.js';
import { element, type Child } from './element.js';
import { contactBlock } from './forms/contact-block.js';
import { hotlineCard } from './forms/hotline-card.js';
import { newsArticle } from './forms/news-article.js';
import { newsCard } from './forms/news-card.js';
import { newsFeed } from './forms/news-feed.js';
import { officeHeader } from './forms/office-header.js';
import { officeMenu } from './forms/office-menu.js';
import { globalGoals, keyFacts, officeProfile } from './forms/office-texts.js';
import { programmeBadge } from './forms/programme-badge.js';
import { unknownOption } from './unknown-option.js';
import type { View } from './view.js';
import { wordsOf } from './words.js';

interface Form<D> {
  kind: DocumentKind<D>;
  /** What is shown of the document; nothing where it has nothing for this widget. */
  write(view: View<D>): Child;
  /** Said in its place; `null` for saying nothing. */
  empty?: MessageKey | null;
}

const news = (write: Form<NewsFeed>['write'], empty?: MessageKey): Form<NewsFeed> => ({
  kind: NEWS_FEED,
  write,
  empty,
});
const office = (write: Form<OfficeDocument>['write'], empty?: MessageKey | null): Form<OfficeDocument> => ({
  kind: OFFICE_DOCUMENT,
  write,
  empty,
});

/** The widgets that have a plain form; the others do nothing without a script. */
const FORMS: Readonly<Record<string, Form<NewsFeed> | Form<OfficeDocument>>> = {
  'iom-contact-block': office(contactBlock, 'contactBlock.empty'),
  'iom-global-goals': office(globalGoals),
  'iom-hotline-card': office(hotlineCard, null),
  'iom-key-facts': office(keyFacts),
  'iom-news-article': news(newsArticle),
  'iom-news-card': news(newsCard),
  'iom-news-feed': news(newsFeed, 'newsFeed.empty'),
  'iom-office-header': office(officeHeader),
  'iom-office-menu': office(officeMenu),
  'iom-office-profile': office(officeProfile),
  'iom-programme-badge': office(programmeBadge),
};

/** Tags of the widgets that have a plain form. */
export const PLAIN_TAGS: readonly string[] = Object.keys(FORMS);

export interface PlainOptions {
  /** The document, parsed from JSON or by `readBytes`; without it that of the built-in `office`. */
  data?: unknown;
  /** Address of the document, for relative addresses in it. */
  base?: string;
  /** Language; without it the attribute `lang`, else the document's. */
  lang?: string;
  /** Declarations of CSS for the outermost element. None is written otherwise. */
  style?: string;
}

/**
 * A widget as plain HTML for systems that strip scripts and unknown elements: what the widget shows, in headings,
 * paragraphs, lists and links. Rejects with `ContentError` where it cannot be had.
 *
 * @param attributes The widget's attributes, as they would stand in the page.
 */
export async function plainHtml(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  options: PlainOptions = {},
): Promise<string> {
  if (!Object.hasOwn(FORMS, tag)) throw unknownOption('widget', tag, PLAIN_TAGS);
  return write(tag, FORMS[tag] as Form<NewsFeed | OfficeDocument>, attributes, options);
}

async function write<D extends NewsFeed | OfficeDocument>(
  tag: string,
  { kind, write: content, empty = 'state.empty' }: Form<D>,
  attributes: View<D>['attributes'],
  { data, base, lang = attributes['lang'], style }: PlainOptions,
): Promise<string> {
  const own = data ?? ownDocument(tag, attributes, lang);
  const { document } =
    own === undefined ? await loadOffice(kind, attributes['office']!) : readDocument(kind, own, base);
  const words = await wordsOf(lang, document.language);
  const level = Number(attributes['heading-level']);
  const shown = content({
    document,
    words,
    attributes,
    level: level >= 2 && level <= 6 ? Math.floor(level) : 3,
    office: await companion(attributes, data),
  });
  const message = empty && element('p', {}, words.text(empty));
  if (shown === undefined && !message) return '';
  return element('div', { class: tag, lang: words.language, dir: words.dir, style }, shown ?? message!).html;
}

const ownDocuments: Readonly<Record<string, (attributes: View<unknown>['attributes'], language?: string) => unknown>> =
  {
    'iom-news-card'(attributes, language) {
      const own = ownNews({ ...attributes, imageAlt: attributes['image-alt'] });
      return own && readOwnNews(own, primaryOf(language)).document;
    },
    'iom-hotline-card': (attributes, language) =>
      ownHotline({ ...attributes, verifiedOn: attributes['verified-on'] }, language || SOURCE_LANGUAGE),
  };

/** What the attributes say themselves, where they name no office. */
function ownDocument(tag: string, attributes: View<unknown>['attributes'], language: string | undefined): unknown {
  if (attributes['src']) throw new ContentError('format', 'The document at “src” must be given as “data”.');
  if (attributes['office']) return undefined;
  const own = ownDocuments[tag]?.(attributes, language);
  if (own === undefined) throw new ContentError('format', 'There is no content: name an office, or give a document.');
  return own;
}

async function companion(
  { office: id }: View<unknown>['attributes'],
  data: unknown,
): Promise<OfficeDocument | undefined> {
  return id && data === undefined ? (await loadOffice(OFFICE_DOCUMENT, id)).document : undefined;
}
