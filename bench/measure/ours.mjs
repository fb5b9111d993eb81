// What is asked of our own widgets only: whether the cost of a card depends on how many there are, and a feed's length.
import { painted } from './start.mjs';
import { measureCreation } from './rendering.mjs';
import { pageOf } from '../peers.mjs';

export const COUNTS = [10, 100, 1000, 10_000];
export const FEEDS = [10, 10_000];

/** By number of cards: microseconds of script per card. */
export async function measureLinear(browser, url) {
  const result = {};
  for (const count of COUNTS) {
    result[count] = ((await measureCreation(browser, url, 'ours', count)) / count) * 1000;
  }
  return result;
}

/** An address of a page with a feed of `count` stories. */
export function feedPage(site, count) {
  const items = Array.from({ length: count }, (_, i) => ({
    id: String(i),
    title: `Story ${i}`,
    summary: 'For one day 22 people met in Vientiane.',
    date_published: new Date(Date.UTC(2017, 10, 6) - i * 86_400_000).toISOString(),
    url: `https://news.example/${i}`,
  }));
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'News', language: 'en', items };
  site.file(`/feed-${count}.json`, JSON.stringify(feed));
  return site.page(pageOf('ours', `<iom-news-feed src="/feed-${count}.json"></iom-news-feed>`));
}

/** Milliseconds until the first cards of a feed are painted. */
export const measureFeed = (browser, url, options) =>
  painted(browser, url, { ...options, tag: 'iom-news-feed', text: 'Story 0' });
