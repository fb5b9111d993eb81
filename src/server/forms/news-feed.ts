import type { NewsFeed } from '../../content/news-feed.js';
import { groupStories, pickItem, targetLanguage, type Story } from '../../content/stories.js';
import { shortTitle } from '../../content/title.js';
import { cleanText } from '../../core/clean-text.js';
import { formatCount } from '../../i18n/numbers.js';
import { element, type Child } from '../element.js';
import { dateline, heading, link, machineMark } from '../pieces.js';
import { below, type View } from '../view.js';
import type { Words } from '../words.js';
import { newsCard } from './news-card.js';

/** The plain form of `iom-news-feed`. */
export function newsFeed(view: View<NewsFeed>): Child {
  const { document, words, level, attributes } = view;
  const stories = groupStories(document).filter(
    ({ items }) => !attributes['programme'] || items.some(({ programme }) => programme === attributes['programme']),
  );
  if (stories.length === 0) return undefined;
  const limit = Number(attributes['limit']) >= 1 ? Math.floor(Number(attributes['limit'])) : 6;
  const shown = stories.slice(0, limit);
  const list = attributes['layout'] === 'list';
  const title = cleanText(attributes['heading'] ?? '');
  return [
    heading(level, title ? '' : undefined, title || words.text('newsFeed.heading')),
    element(
      'ul',
      { class: 'iom-stories' },
      shown.map((story) =>
        element('li', {}, list ? row(words, story) : newsCard(below(view, document, { story: story.id }))),
      ),
    ),
    list
      ? machineMark(
          words,
          shown.map((story) => pickItem(story, words.languages)),
        )
      : undefined,
    shown.length < stories.length ? count(words, shown.length, stories.length) : undefined,
  ];
}

function row(words: Words, story: Story): Child {
  const item = pickItem(story, words.languages);
  const lang = item.language ?? '';
  const title = item.retracted ? undefined : item.title && shortTitle(item.title).text;
  const name = title
    ? element('span', { lang }, title)
    : words.text(item.retracted ? 'newsCard.retracted' : 'newsCard.readArticle');
  return [link(words, item.url, targetLanguage(item), name), dateline(words, item, lang)];
}

function count(words: Words, shown: number, all: number): Child {
  const values = { from: '1', to: formatCount(shown, words.t), count: all, number: formatCount(all, words.t) };
  return element('p', { class: 'iom-count' }, words.text('newsFeed.showing', values));
}
