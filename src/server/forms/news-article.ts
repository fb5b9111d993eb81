import type { Block, NewsFeed, NewsItem } from '../../content/news-feed.js';
import type { OfficeDocument } from '../../content/office-document.js';
import { targetLanguage } from '../../content/stories.js';
import { formatDate } from '../../i18n/dates.js';
import { lookupLanguage } from '../../i18n/language.js';
import { element, type Child, type Markup } from '../element.js';
import { fallbackNotice, heading, kept, machineMark } from '../pieces.js';
import { storyHtml } from '../story-html.js';
import { below, type View } from '../view.js';
import type { Words } from '../words.js';
import { contactBlock } from './contact-block.js';
import { otherLanguages, writeStory } from './news-card.js';
import { programmeBadge } from './programme-badge.js';

/** The plain form of `iom-news-article`. */
export function newsArticle(view: View<NewsFeed>): Child {
  return writeStory(view, ({ words, story, item, lang, opening }) => [
    opening,
    otherLanguages(words, story, item),
    fallbackNotice(words, item.language),
    machineMark(words, [item], true),
    item.retracted ? retraction(words, item) : whole(view, item, lang),
  ]);
}

function retraction(words: Words, { retracted, language: lang }: NewsItem): Markup {
  const { date, reason } = retracted!;
  return element(
    'div',
    { class: 'iom-retraction' },
    element('p', {}, words.text('newsCard.retracted')),
    date && element('p', {}, formatDate(date, words.t)),
    reason === undefined ? undefined : element('p', { lang }, reason),
  );
}

function whole(view: View<NewsFeed>, item: NewsItem, lang: string): Child {
  const { words, level, office } = view;
  const inside = Math.min(6, level + 1);
  return [
    element(
      'div',
      { class: 'iom-body', lang, dir: 'auto' },
      item.body.length > 0
        ? item.body.map((block) => writeBlock(block, inside))
        : storyHtml(item.html ?? '', inside, item.url),
    ),
    named(view, office?.programmes, item.programme, 'programme', programmeBadge),
    named(view, office?.contacts, item.contact, 'contact', contactBlock),
    source(words, item),
    element('p', { class: 'iom-past-notice' }, words.text('newsArticle.pastNotice')),
  ];
}

function writeBlock(block: Block, level: number): Child {
  if (block.type === 'heading') return heading(level, undefined, block.text);
  if (block.type === 'list')
    return element(
      'ul',
      {},
      block.items.map((item) => element('li', {}, item)),
    );
  if (block.type !== 'quote') return element('p', {}, block.text);
  const speaker = block.speaker === undefined ? undefined : kept(block.speaker);
  const role = block.role === undefined ? undefined : element('span', { dir: 'auto' }, block.role);
  const [who, more] = [speaker, role].filter((each) => each !== undefined);
  return element(
    'div',
    { class: 'iom-quote' },
    element('p', {}, block.text),
    who && element('p', { class: 'iom-speaker' }, who, more && [', ', more]),
  );
}

/** The programme or the contact that the story names, if the office beside it has it. */
function named(
  view: View<NewsFeed>,
  list: readonly { id: string }[] | undefined,
  id: string | undefined,
  key: 'programme' | 'contact',
  form: (view: View<OfficeDocument>) => Child,
): Child {
  if (!id || !list?.some((each) => each.id === id)) return undefined;
  return element('div', { class: `iom-${key}` }, form(below(view, view.office!, { [key]: id })));
}

function source(words: Words, item: NewsItem): Markup | undefined {
  const { source: from, url = from?.url } = item;
  const lang = targetLanguage(item);
  const site = from?.site && words.rich('common.source', { source: kept(from.site) });
  const label = lang
    ? words.text('newsArticle.readOriginalIn', { language: words.languageName(lang) })
    : words.text('newsArticle.readOriginal');
  const original = url && element('a', { class: 'iom-link', href: url, hreflang: lookupLanguage(lang) ?? lang }, label);
  return site || original ? element('p', { class: 'iom-source' }, site, site && ' ', original) : undefined;
}
