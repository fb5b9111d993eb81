import { tellPage, type Use } from './ready-element.js';

/** Tells the page that a reader opens a story. */
export const useNews: Use = (event, target, host, owner) => {
  if (event.type !== 'click' || !target.matches('.more,.languages a,.source a')) return;
  const { hreflang } = target as HTMLAnchorElement;
  const detail = {
    story: host.getAttribute('story') ?? owner.view?.id,
    url: target.getAttribute('href'),
    language: hreflang || undefined,
  };
  if (!tellPage(host, 'news-open', detail, true)) event.preventDefault();
};
