import type { Tag } from '../registry.js';

const CONTENT = ['office', 'src', 'lang', 'heading-level', 'refresh'];

/** The attributes of every widget: what a snippet may set. Held equal to the manifest by a test. */
export const ATTRIBUTES: Readonly<Record<Tag, readonly string[]>> = {
  'iom-contact-block': [...CONTENT, 'contact'],
  'iom-global-goals': CONTENT,
  'iom-hotline-card': [
    ...CONTENT,
    'hotline',
    'number',
    'name',
    'operator',
    'hours',
    'cost',
    'languages',
    'recorded',
    'verified-on',
  ],
  'iom-key-facts': CONTENT,
  'iom-language-menu': ['lang'],
  'iom-news-article': [...CONTENT, 'story', 'images'],
  'iom-news-card': [...CONTENT, 'story', 'heading', 'href', 'date', 'place', 'summary', 'image', 'image-alt', 'images'],
  'iom-news-feed': [...CONTENT, 'limit', 'layout', 'programme', 'heading', 'images'],
  'iom-office-header': [...CONTENT, 'no-menu', 'no-languages'],
  'iom-office-menu': CONTENT,
  'iom-office-profile': [...CONTENT, 'section'],
  'iom-programme-badge': [...CONTENT, 'programme', 'variant'],
  'iom-quick-exit': ['lang', 'href'],
};

/** The widgets that show content. The others act on the page around them, which they cannot from inside a frame. */
export const FRAME_TAGS: readonly Tag[] = (Object.keys(ATTRIBUTES) as Tag[]).filter((tag) =>
  ATTRIBUTES[tag].includes('office'),
);

/** Attributes that only choose from the content of an office: nothing is shown that their values say. */
export const SELECTOR_ATTRIBUTES: readonly string[] = [
  ...CONTENT.filter((name) => name !== 'src'),
  'story',
  'programme',
  'contact',
  'hotline',
  'section',
  'variant',
  'layout',
  'limit',
  'images',
  'no-menu',
  'no-languages',
];

/** Attributes that are there or not, and have no value. */
export const BOOLEAN_ATTRIBUTES: readonly string[] = ['no-menu', 'no-languages'];

/** Attributes with a closed list of values. */
export const ENUM_VALUES: Readonly<Record<string, readonly string[]>> = {
  'heading-level': ['2', '3', '4', '5', '6'],
  images: ['same-site', 'any', 'none'],
  layout: ['cards', 'list'],
  section: ['who-we-are', 'our-work'],
  variant: ['badge', 'card'],
};
