import { escapeHtml } from '../content/feeds/xml-text.js';
import { asContentError } from './as-content-error.js';

const entity = (character: string): string => `&#${character.charCodeAt(0)};`;

/**
 * Text as it may stand in an attribute of pasted HTML. The page's own system may read it as a template: braces are expressions
 * in Vue, Svelte, Angular, Liquid and Twig and plug-ins in Joomla, brackets are shortcodes in WordPress and tokens in Drupal, a
 * word behind “@” is a block in Angular and Blade.
 */
export const escapeAttribute = (text: string): string =>
  escapeHtml(text)
    .replace(/[{}[\]]/g, entity)
    .replace(/(?<![\w.-])@(?=[a-z])/gi, entity);

/**
 * The same for text of an element. A template that is read from the page itself (Vue, AngularJS) sees no entities, but a
 * comment between the braces; and an address that stands alone is nothing that WordPress would embed.
 */
export const escapeText = (text: string): string =>
  escapeAttribute(text)
    .replace(/(&#(?:123|91);)(?=\1)/g, '$1<!-- -->')
    .replace(/(https?):(?=\/\/)/gi, (_, scheme: string) => `${scheme}&#58;`);

/** An address that says its braces, and brackets in pairs, by their codes: Angular reads the entities of an attribute first. */
export const pastedUrl = (url: string | undefined): string | undefined =>
  url?.replace(/[{}]|\[(?=\[)|\](?=\])/g, encodeURIComponent);

/** A text of a widget's attribute with what the widget leaves out again between braces, for the same reason. */
export const pastedValue = (text: string): string => text.replace(/([{[])(?=\1)/g, '$1\u2060');

/**
 * A value as JSON in a script of data: `<` would end the script or begin a comment in it; two braces, or one with a percent
 * sign, begin an expression of Liquid or Twig.
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
