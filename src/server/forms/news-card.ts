import type { NewsFeed, NewsItem } from '../../content/news-feed.js';
import { pickItem, publishedBeside, storyOf, targetLanguage, type Story } from '../../content/stories.js';
import { shortTitle } from '../../content/title.js';
import { formatList } from '../../i18n/numbers.js';
import { element, type Child, type Markup } from '../element.js';
import { dateline, fallbackNotice, heading, kept, link, machineMark } from '../pieces.js';
import type { View } from '../view.js';
import type { Words } from '../words.js';

/** The story that a form shows, in the language that fits best, and how the form begins. */
export interface ShownStory {
  words: Words;
  story: Story;
  item: NewsItem;
  lang: string;
  opening: Child;
}

/** Writes the story that the attributes ask for, else the newest; nothing where there is none. */
export function writeStory(view: View<NewsFeed>, write: (shown: ShownStory) => Child): Child {
  const { document, attributes, words, level } = view;
  const story = storyOf(document, attributes['story']);
  if (!story) return undefined;
  const item = pickItem(story, words.languages);
  const lang = item.language ?? '';
  const headline = item.title ? heading(level, lang, shortTitle(item.title).text) : undefined;
  return write({ words, story, item, lang, opening: [dateline(words, item, lang), headline] });
}

/** The plain form of `iom-news-card`. */
export function newsCard(view: View<NewsFeed>): Child {
  return writeStory(view, ({ words, story, item, lang, opening }) => [
    opening,
    summary(words, item, lang),
    item.url
      ? element('p', {}, link(words, item.url, targetLanguage(item), words.text('newsCard.readArticle')))
      : undefined,
    item.source?.site
      ? element('p', { class: 'iom-source' }, words.rich('common.source', { source: kept(item.source.site) }))
      : undefined,
    otherLanguages(words, story, item),
    fallbackNotice(words, item.language),
    machineMark(words, [item], true),
  ]);
}

function summary(words: Words, item: NewsItem, lang: string): Markup | undefined {
  if (item.retracted) return element('p', { class: 'iom-summary' }, words.text('newsCard.retracted'));
  return item.summary === undefined ? undefined : element('p', { class: 'iom-summary', lang }, item.summary);
}

/** The languages that the story was published in beside the one shown, linked. */
export function otherLanguages(words: Words, story: Story, shown: NewsItem): Markup | undefined {
  const others = publishedBeside(story, shown);
  if (others.length === 0) return undefined;
  const links = others.map(({ url, language }) =>
    element('a', { href: url, hreflang: language }, words.languageName(language!)),
  );
  const languages = formatList<Child>(links, words.t);
  return element('p', { class: 'iom-languages' }, words.rich('newsCard.availableIn', { languages }));
}
