import { escapeHtml } from '../content/feeds/xml-text.js';
import { asContentError } from './as-content-error.js';

const entity = (character: string): string => `&#${character.charCodeAt(0)};`;

/**
 * Escapes text for an attribute of pasted HTML. The page's system may read it as a template: braces are expressions in Vue,
 * Svelte, Angular, Liquid and Twig and plug-ins in Joomla, brackets are shortcodes in WordPress and tokens in Drupal, and a
 * word after “@” is a block in Angular and Blade.
 */
export const escapeAttribute = (text: string): string =>
  escapeHtml(text)
    .replace(/[{}[\]]/g, entity)
    .replace(/(?<![\w.-])@(?=[a-z])/gi, entity);

/**
 * Escapes text of an element. Templates read from the DOM (Vue, AngularJS) see decoded entities, so a comment separates the
 * braces; it also keeps WordPress from embedding an address on its own line.
 */
export const escapeText = (text: string): string =>
  escapeAttribute(text)
    .replace(/(&#(?:123|91);)(?=\1)/g, '$1<!-- -->')
    .replace(/(https?):(?=\/\/)/gi, (_, scheme: string) => `${scheme}&#58;`);

/** Percent-encodes braces and paired brackets in an address, because Angular decodes the entities of attributes first. */
export const pastedUrl = (url: string | undefined): string | undefined =>
  url?.replace(/[{}]|\[(?=\[)|\](?=\])/g, encodeURIComponent);

/** Puts a character that widgets remove between braces of an attribute's text, for the same reason. */
export const pastedValue = (text: string): string => text.replace(/([{[])(?=\1)/g, '$1\u2060');

/**
 * Serialises a value as JSON for a data script. Escapes `<`, which could end the script or begin a comment, and two braces or
 * a brace with a percent sign, which begin an expression in Liquid or Twig.
 */
export function inScript(value: unknown): string {
  let json: string;
  try {
    json = JSON.stringify(value);
  } catch (error) {
    throw asContentError(error, 'The document cannot be written as JSON');
  }
  return json.replace(/</g, '\\u003c').replace(/\{(?=[{%])/g, '\\u007b');
}
