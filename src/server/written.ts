import { escapeHtml } from '../content/feeds/xml-text.js';
import { SWITCHES } from './options.js';

/** Attributes as HTML, each with a space before it. */
export const written = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (SWITCHES.includes(name) ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('');

/** The first heading of a plain form, as HTML without its tags. */
export const headingOf = (plain: string): string | undefined =>
  /<h[2-6][^>]*>(.*?)<\/h/s.exec(plain)?.[1]?.replace(/<[^>]*>/g, '');
