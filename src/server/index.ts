export { ContentError } from '../content/content-error.js';
export { PLAIN_TAGS, plainHtml, type PlainOptions } from './plain-html.js';
export { UnknownOption } from './unknown-option.js';
