// Made from the manifest by "npm run manifest".
import type { Tag } from '../registry.js';

/** The attributes of every widget that shows content. */
export const CONTENT_ATTRIBUTES: readonly string[] = ['office', 'src', 'lang', 'refresh', 'heading-level'];

/** The attributes of each widget. */
export const ATTRIBUTES: Readonly<Record<Tag, readonly string[]>> = {
  'iom-contact-block': [...CONTENT_ATTRIBUTES, 'contact'],
  'iom-global-goals': CONTENT_ATTRIBUTES,
  'iom-hotline-card': [
    ...CONTENT_ATTRIBUTES,
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
  'iom-key-facts': CONTENT_ATTRIBUTES,
  'iom-language-menu': ['lang'],
  'iom-news-article': [...CONTENT_ATTRIBUTES, 'story', 'images'],
  'iom-news-card': [
    ...CONTENT_ATTRIBUTES,
    'story',
    'tags',
    'heading',
    'href',
    'date',
    'place',
    'summary',
    'image',
    'image-alt',
    'images',
  ],
  'iom-news-feed': [...CONTENT_ATTRIBUTES, 'limit', 'layout', 'programme', 'tags', 'heading', 'images'],
  'iom-office-header': [...CONTENT_ATTRIBUTES, 'no-menu', 'no-languages'],
  'iom-office-menu': CONTENT_ATTRIBUTES,
  'iom-office-profile': [...CONTENT_ATTRIBUTES, 'section'],
  'iom-programme-badge': [...CONTENT_ATTRIBUTES, 'programme', 'variant'],
  'iom-quick-exit': ['lang', 'href'],
};

/** Attributes without a value: each is present or absent. */
export const BOOLEAN_ATTRIBUTES: readonly string[] = ['no-menu', 'no-languages'];

/** Attributes with a closed list of values. */
export const ENUM_VALUES: Readonly<Record<string, readonly string[]>> = {
  'heading-level': ['2', '3', '4', '5', '6'],
  images: ['same-site', 'any', 'none'],
  layout: ['cards', 'list'],
  section: ['who-we-are', 'our-work'],
  variant: ['badge', 'card'],
};
