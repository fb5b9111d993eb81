import type { PartialDate } from '../i18n/dates.js';
import type { Source } from './office.js';
import type { Review } from './language-map.js';

/** Why and when a story was taken back. */
export interface Retraction {
  date?: PartialDate;
  reason?: string;
}

/** A piece of a story's text. */
export type Block =
  | { type: 'paragraph' | 'heading'; text: string }
  | { type: 'quote'; text: string; speaker?: string; role?: string }
  | { type: 'list'; items: string[] };

/** One entry of a JSON Feed: one story in one language. */
export interface NewsItem {
  id: string;
  /** The story this is a language of; the item's own id where the feed does not say. */
  story: string;
  /** Missing where the feed does not say: never guessed. */
  language?: string;
  title?: string;
  summary?: string;
  /** The text, piece by piece; empty where the feed has none or has it as HTML only. */
  body: Block[];
  /** The text as HTML, as it came: never to be shown before it was sanitised. */
  html?: string;
  /** The page of the story. */
  url?: string;
  image?: string;
  imageAlt?: string;
  place?: string;
  date?: PartialDate;
  programme?: string;
  contact?: string;
  source?: Source;
  review: Review;
  retracted?: Retraction;
}

/** A JSON Feed 1.1 with our `_iom` extension, parsed. */
export interface NewsFeed {
  /** Its own address, where it has one. */
  address?: string;
  title?: string;
  language?: string;
  homePage?: string;
  /** Address of the feed's next page. */
  nextUrl?: string;
  /** When the feed was last brought up to date. */
  asOf?: PartialDate;
  items: NewsItem[];
}
