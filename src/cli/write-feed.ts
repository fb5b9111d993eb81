import type { Block, NewsFeed, NewsItem } from '../model/news.js';
import { isoDate } from '../i18n/dates.js';

/** Converts news to a raw JSON Feed, which `parseNews` reads back unchanged. Addresses are absolute, so it can be moved. */
export function writeFeed({ title, homePage, language, asOf, expired, items }: NewsFeed): unknown {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: title ?? '',
    home_page_url: homePage,
    language,
    expired,
    _iom: asOf && { asOf: isoDate(asOf) },
    items: items.map(writeItem),
  };
}

function writeItem(item: NewsItem): unknown {
  const { date, modified, retracted } = item;
  const marked = item.body.filter(({ type }) => type === 'heading' || type === 'quote');
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content_text: item.body.length > 0 ? item.body.map(writeBlock).join('\n\n') : undefined,
    content_html: item.html,
    image: item.image,
    date_modified: modified && isoDate(modified),
    tags: item.tags,
    attachments: item.attachments?.map(({ url, type, title }) => ({ url, mime_type: type, title })),
    language: item.language,
    _iom: {
      story: item.story === item.id ? undefined : item.story,
      date: date && isoDate(date),
      place: item.place,
      imageAlt: item.imageAlt,
      correction: item.correction,
      programme: item.programme,
      contact: item.contact,
      source: item.source,
      translation: item.review === 'machine' ? item.review : undefined,
      retracted: retracted && { date: retracted.date && isoDate(retracted.date), reason: retracted.reason },
      blocks: marked.length > 0 ? marked : undefined,
    },
  };
}

const writeBlock = (block: Block): string =>
  block.type === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : block.text;
