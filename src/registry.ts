/** Every tag of the library, and the module that registers it. The one list: the build, the script tag and the tests read it. */
export const registry = {
  'iom-contact-block': () => import('./define/contact-block.js'),
  'iom-language-menu': () => import('./define/language-menu.js'),
  'iom-news-card': () => import('./define/news-card.js'),
  'iom-office-header': () => import('./define/office-header.js'),
  'iom-office-menu': () => import('./define/office-menu.js'),
  'iom-programme-badge': () => import('./define/programme-badge.js'),
} as const satisfies Record<`iom-${string}`, () => Promise<unknown>>;

/** A tag of the library. */
export type Tag = keyof typeof registry;
