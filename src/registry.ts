/** Every tag of the library and the module that registers it. The build, the script tag and the tests read this list. */
export const registry = {
  'iom-contact-block': () => import('./define/contact-block.js'),
  'iom-global-goals': () => import('./define/global-goals.js'),
  'iom-hotline-card': () => import('./define/hotline-card.js'),
  'iom-key-facts': () => import('./define/key-facts.js'),
  'iom-language-menu': () => import('./define/language-menu.js'),
  'iom-news-article': () => import('./define/news-article.js'),
  'iom-news-card': () => import('./define/news-card.js'),
  'iom-news-feed': () => import('./define/news-feed.js'),
  'iom-office-header': () => import('./define/office-header.js'),
  'iom-office-menu': () => import('./define/office-menu.js'),
  'iom-office-profile': () => import('./define/office-profile.js'),
  'iom-programme-badge': () => import('./define/programme-badge.js'),
  'iom-quick-exit': () => import('./define/quick-exit.js'),
} as const satisfies Record<`iom-${string}`, () => Promise<unknown>>;

/** A tag of the library. */
export type Tag = keyof typeof registry;
