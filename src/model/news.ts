import type { PartialDate } from '../i18n/dates.js';
import type { Source } from './office.js';
import type { Review } from './language-map.js';

/** Why and when a story was retracted. */
export interface Retraction {
  date?: PartialDate;
  reason?: string;
}

/** A block of a story's text. */
export type Block =
  | { type: 'paragraph' | 'heading'; text: string }
  | { type: 'quote'; text: string; speaker?: string; role?: string }
  | { type: 'list'; items: string[] };

/** A file of a story. */
export interface Attachment {
  url: string;
  /** Its MIME type. */
  type?: string;
  title?: string;
}

/** An item that its site has deleted (RFC 6721). */
export interface Deletion {
  id: string;
  date?: PartialDate;
}

/** One entry of a JSON Feed: one story in one language. */
export interface NewsItem {
  id: string;
  /** Id of the story; the item's own id if the feed has none. */
  story: string;
  /** Undefined if the feed does not state it; never guessed. */
  language?: string;
  title?: string;
  summary?: string;
  /** The text in blocks; empty if the feed has none, or only HTML. */
  body: Block[];
  /** The text as HTML from the feed, not sanitised: never render it as it is. */
  html?: string;
  /** The page of the story. */
  url?: string;
  image?: string;
  imageAlt?: string;
  /** Who made the picture, and its licence. */
  imageCredit?: string;
  /** What may upset readers. */
  warning?: string;
  /** When what the story announces takes place. */
  event?: { from: PartialDate; to?: PartialDate };
  place?: string;
  date?: PartialDate;
  /** When it was last changed. */
  modified?: PartialDate;
  /** What was corrected, in words. */
  correction?: string;
  /** Keywords. */
  tags?: string[];
  /** Files that belong to it. */
  attachments?: Attachment[];
  programme?: string;
  contact?: string;
  source?: Source;
  review: Review;
  retracted?: Retraction;
}

/** A JSON Feed 1.1 with our `_iom` extension, parsed. */
export interface NewsFeed {
  /** Its own address, if it has one. */
  address?: string;
  title?: string;
  language?: string;
  homePage?: string;
  /** Address of the feed's next page. */
  nextUrl?: string;
  /** When the feed was last updated. */
  asOf?: PartialDate;
  /** Set if the feed will not be updated any more. */
  expired?: true;
  /** Items of other pages of the feed that are left out. */
  deleted?: Deletion[];
  items: NewsItem[];
}
