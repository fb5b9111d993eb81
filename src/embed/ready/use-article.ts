import type { Use } from './ready-element.js';
import { useNews } from './use-news.js';
import { wake } from './wake.js';

/** Shows the story in another language; only the whole widget has that. */
export const useArticle: Use = (event, target, host, owner) => {
  if (event.type === 'click' && target.localName === 'button') wake(target, host, owner);
  else useNews(event, target, host, owner);
};
