import { ContentError } from '../model/content-error.js';
import { htmlToLines } from '../content/feeds/xml-text.js';
import { markAsRead, NEWS_FEED, readDocument } from '../content/load-document.js';
import type { Block, NewsFeed } from '../model/news.js';
import type { OfficeDocument } from '../model/office.js';
import { cleanText } from '../core/clean-text.js';
import { documentKindOf } from './plain-html.js';
import type { RenderJob } from './render-thread.js';

/** Returns the document given to a widget; nothing if it uses a built-in office, or only its attributes. */
export function documentOf({ tag, attributes, data, base }: RenderJob): NewsFeed | OfficeDocument | undefined {
  if (data === undefined) {
    if (attributes['src']) throw new ContentError('format', 'The document at “src” must be given as “data”.');
    return undefined;
  }
  const { document } = readDocument(documentKindOf(tag), data, base);
  return tag === 'iom-news-article' ? withPlainTexts(document as NewsFeed) : document;
}

// Only a browser can sanitise HTML, so only its text is used here.
function withPlainTexts(feed: NewsFeed): NewsFeed {
  const items = feed.items.map((item) =>
    item.html && item.body.length === 0 ? { ...item, body: paragraphs(item.html) } : item,
  );
  return markAsRead(NEWS_FEED, { ...feed, items });
}

// The text of a story in HTML, without its pictures, because only a browser can sanitise the rest.
function paragraphs(html: string): Block[] {
  return htmlToLines(html)
    .map(cleanText)
    .filter(Boolean)
    .map((text) => ({ type: 'paragraph', text }));
}
