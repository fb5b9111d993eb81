import { escapeAttribute, pastedUrl, pastedValue } from './escape.js';
import { BOOLEAN_ATTRIBUTES } from './attributes.js';

/** Writes attributes as HTML, each with a space before it. */
export const serializeAttributes = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) =>
      BOOLEAN_ATTRIBUTES.includes(name) ? ` ${name}=""` : ` ${name}="${escapeAttribute(pasted(name, value))}"`,
    )
    .join('');

const pasted = (name: string, value: string): string =>
  /^(?:href|image|src)$/.test(name) ? pastedUrl(value)! : pastedValue(value);

/** The first heading of a plain HTML form, without its tags. */
export const headingOf = (plain: string): string | undefined =>
  /<h[2-6][^>]*>(.*?)<\/h/s.exec(plain)?.[1]?.replace(/<[^<>]*>/g, '');
