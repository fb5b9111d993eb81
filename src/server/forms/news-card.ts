import { findById } from '../../content/content-error.js';
import type { NewsFeed, NewsItem } from '../../content/news-feed.js';
import { groupStories, newestStory, pickItem, type Story } from '../../content/stories.js';
import { shortTitle } from '../../content/title.js';
import { formatList } from '../../i18n/numbers.js';
import { element, type Child, type Markup } from '../element.js';
import { dateline, fallbackNotice, heading, isolated, link, machineMark, targetLanguage } from '../pieces.js';
import type { View } from '../view.js';
import type { Words } from '../words.js';

/** The story that the attributes ask for, else the newest. */
export function storyOf({ document, attributes: { story } }: View<NewsFeed>): Story | undefined {
  return story ? findById('story', story, groupStories(document)) : newestStory(document);
}

/** The plain form of `iom-news-card`. */
export function newsCard(view: View<NewsFeed>): Child {
  const story = storyOf(view);
  if (!story) return undefined;
  const { words, level } = view;
  const item = pickItem(story, words.languages);
  const lang = item.language ?? '';
  return [
    dateline(words, item, lang),
    item.title && heading(level, lang, shortTitle(item.title).text),
    summary(words, item, lang),
    item.url && element('p', {}, link(words, item.url, targetLanguage(item), words.text('newsCard.readArticle'))),
    item.source?.site &&
      element('p', { class: 'iom-source' }, words.rich('common.source', { source: isolated(item.source.site) })),
    otherLanguages(words, story, item),
    fallbackNotice(words, item.language),
    machineMark(words, [item], true),
  ].filter(Boolean);
}

function summary(words: Words, item: NewsItem, lang: string): Markup | undefined {
  if (item.retracted) return element('p', { class: 'iom-summary' }, words.text('newsCard.retracted'));
  return item.summary === undefined ? undefined : element('p', { class: 'iom-summary', lang }, item.summary);
}

/** Only what was published in that language: our other items may lead to the page that is linked already. */
export function otherLanguages(words: Words, { items }: Story, shown: NewsItem): Markup | undefined {
  const others = items.filter(
    ({ url, language, source }) => url && url !== shown.url && language && (source?.language ?? language) === language,
  );
  if (others.length === 0) return undefined;
  const links = others.map(({ url, language }) =>
    element('a', { href: url, hreflang: language }, words.languageName(language!)),
  );
  const languages = formatList<Child>(links, words.t);
  return element('p', { class: 'iom-languages' }, words.rich('newsCard.availableIn', { languages }));
}
