import type { Language } from '../../src/i18n/language.js';
import type { Choice } from './builder-state.js';
import type { Key } from './words.js';

/** The guide of each kind of page; developers' pages are in English only. */
const GUIDES: Readonly<Record<string, string>> = {
  wordpress: 'guides/wordpress',
  drupal: 'guides/drupal',
  wix: 'guides/wix',
  html: 'guides/html',
  plain: 'guides/html',
};

const NOTES: Readonly<Record<string, Key>> = { wordpress: 'note.wordpress', drupal: 'note.drupal', wix: 'note.wix' };

/** Address and language of the guide for pages of a kind, or of all guides. */
export function guideOf(where: string, language: Language): { href: string; hreflang: string } {
  if (where === 'app') return { href: 'docs/frameworks.html', hreflang: 'en' };
  const isThere = language === 'lo' || language === 'vi';
  return {
    href: `docs/${GUIDES[where] ?? 'index'}${isThere ? `.${language}` : ''}.html`,
    hreflang: isThere ? language : 'en',
  };
}

/** What somebody must know who pastes lines of this format into a page of this kind. */
export const noteOf = ({ where = '', format }: Choice): Key | undefined =>
  format === 'html' ? 'note.plain' : NOTES[where];
