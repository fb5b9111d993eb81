import { NativeEvent } from './globals.js';

/** Stable code of a failure, for scripts to compare. */
export type ContentErrorCode =
  | 'network'
  | 'timeout'
  | 'not-found'
  | 'forbidden'
  | 'server'
  | 'blocked'
  | 'format'
  | 'too-large'
  | 'unknown-id';

/** What is wrong with a document, and where: a path such as `items[2].title`. */
export interface Problem {
  path: string;
  problem: string;
}

abstract class IomEvent<D> extends NativeEvent {
  readonly detail: D;

  constructor(type: string, detail: D, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    this.detail = detail;
  }
}

export interface ContentLoadDetail {
  /** Parts of the document that were left out or treated as missing. */
  problems: Problem[];
}

/** The widget shows new content. */
export class ContentLoadEvent extends IomEvent<ContentLoadDetail> {
  static readonly type = 'iom-content-load';
  constructor(detail: ContentLoadDetail) {
    super(ContentLoadEvent.type, detail);
  }
}

export interface ContentErrorDetail {
  code: ContentErrorCode;
  /** For developers, in English. */
  message: string;
  problems: Problem[];
}

/** The content cannot be shown. */
export class ContentErrorEvent extends IomEvent<ContentErrorDetail> {
  static readonly type = 'iom-content-error';
  constructor(detail: ContentErrorDetail) {
    super(ContentErrorEvent.type, detail);
  }
}

export interface NewsOpenDetail {
  story: string;
  url: string;
  /** Language of the target, if known. */
  language?: string;
}

/** The reader opens a story; cancel it to open the story yourself. */
export class NewsOpenEvent extends IomEvent<NewsOpenDetail> {
  static readonly type = 'iom-news-open';
  constructor(detail: NewsOpenDetail) {
    super(NewsOpenEvent.type, detail, true);
  }
}

export interface ContactOpenDetail {
  contact: string;
  method: 'phone' | 'email' | 'save';
}

/** The reader calls, writes to or saves a contact. */
export class ContactOpenEvent extends IomEvent<ContactOpenDetail> {
  static readonly type = 'iom-contact-open';
  constructor(detail: ContactOpenDetail) {
    super(ContactOpenEvent.type, detail);
  }
}

export interface LanguageChangeDetail {
  lang: string;
}

/** The reader chooses a language; cancel it to keep the current one. */
export class LanguageChangeEvent extends IomEvent<LanguageChangeDetail> {
  static readonly type = 'iom-language-change';
  constructor(detail: LanguageChangeDetail) {
    super(LanguageChangeEvent.type, detail, true);
  }
}

export interface QuickExitDetail {
  /** The page that opens next. */
  url: string;
}

/** The reader leaves in a hurry; cancel it only to leave the page yourself. */
export class QuickExitEvent extends IomEvent<QuickExitDetail> {
  static readonly type = 'iom-quick-exit';
  constructor(detail: QuickExitDetail) {
    super(QuickExitEvent.type, detail, true);
  }
}

declare global {
  // Covers elements, and document and window, because the events bubble there.
  interface GlobalEventHandlersEventMap {
    'iom-content-load': ContentLoadEvent;
    'iom-content-error': ContentErrorEvent;
    'iom-news-open': NewsOpenEvent;
    'iom-contact-open': ContactOpenEvent;
    'iom-language-change': LanguageChangeEvent;
    'iom-quick-exit': QuickExitEvent;
  }
}
