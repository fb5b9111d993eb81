export type { ContentState } from './content/content-controller.js';
export { setImages, type Images } from './content/images.js';
export { setContentBase } from './content/content-base.js';
export type * from './core/events.js';
export {
  ContactOpenEvent,
  ContentErrorEvent,
  ContentLoadEvent,
  LanguageChangeEvent,
  NewsOpenEvent,
  QuickExitEvent,
} from './core/events.js';
export { VERSION } from './core/version.js';
export { chooseLanguage, setPageLanguage } from './i18n/language-preference.js';
export { LANGUAGES, lookupLanguage, type Language } from './i18n/language.js';
export { setI18n, type I18n } from './i18n/shared-i18n.js';
export type { OfficeId } from './offices/index.js';
export { registry, type Tag } from './registry.js';
export type { HeadingLevel } from './widgets/content-element/heading.js';
export { ContentElement } from './widgets/content-element/content-element.js';
export { IomContactBlock } from './widgets/contact-block/contact-block.js';
export { IomGlobalGoals } from './widgets/global-goals/global-goals.js';
export { IomHotlineCard } from './widgets/hotline-card/hotline-card.js';
export { IomKeyFacts } from './widgets/key-facts/key-facts.js';
export { IomLanguageMenu } from './widgets/language-menu/language-menu.js';
export { IomNewsArticle } from './widgets/news-article/news-article.js';
export { IomNewsCard } from './widgets/news-card/news-card.js';
export { IomNewsFeed } from './widgets/news-feed/news-feed.js';
export { IomOfficeHeader } from './widgets/office-header/office-header.js';
export { IomOfficeMenu } from './widgets/office-menu/office-menu.js';
export { IomOfficeProfile } from './widgets/office-profile/office-profile.js';
export { IomProgrammeBadge } from './widgets/programme-badge/programme-badge.js';
export { IomQuickExit } from './widgets/quick-exit/quick-exit.js';
