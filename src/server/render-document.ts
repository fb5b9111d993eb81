import { ContentError } from '../model/content-error.js';
import { htmlToLines } from '../content/feeds/xml-text.js';
import { markAsRead, NEWS_FEED, readDocument } from '../content/load-document.js';
import type { Block, NewsFeed } from '../model/news.js';
import type { OfficeDocument } from '../model/office.js';
import { cleanText } from '../core/clean-text.js';
import { documentKindOf } from './plain-html.js';
import type { RenderJob } from './render-thread.js';

/** The document that a widget is given; nothing where it has one of a built-in office, or its attributes alone. */
export function documentOf({ tag, attributes, data, base }: RenderJob): NewsFeed | OfficeDocument | undefined {
  if (data === undefined) {
    if (attributes['src']) throw new ContentError('format', 'The document at “src” must be given as “data”.');
    return undefined;
  }
  const { document } = readDocument(documentKindOf(tag), data, base);
  return tag === 'iom-news-article' ? withPlainTexts(document as NewsFeed) : document;
}

// Only a browser can say what may be shown of HTML; here it is the text alone.
function withPlainTexts(feed: NewsFeed): NewsFeed {
  const items = feed.items.map((item) =>
    item.html && item.body.length === 0 ? { ...item, body: paragraphs(item.html) } : item,
  );
  return markAsRead(NEWS_FEED, { ...feed, items });
}

// The text of a story in HTML, without its pictures: what may be shown of the rest is for a browser to say.
function paragraphs(html: string): Block[] {
  return htmlToLines(html)
    .map(cleanText)
    .filter(Boolean)
    .map((text) => ({ type: 'paragraph', text }));
}
