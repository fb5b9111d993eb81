export { ContentError } from '../model/content-error.js';
export { frameOembed, framePage, type FramePageOptions } from './frame-page.js';
export { LOOKS, SCHEMES, THEMES, type Look } from './style-options.js';
export { ATTRIBUTES, BOOLEAN_ATTRIBUTES, ENUM_VALUES } from './attributes.js';
export { FRAME_TAGS } from './options.js';
export { PLAIN_TAGS, plainHtml, type PlainOptions } from './plain-html.js';
export { renderWidget, type RenderOptions } from './render-widget.js';
export { FORMATS, snippet, type Format, type SnippetOptions } from './snippet.js';
export { UnknownOption } from './unknown-option.js';
