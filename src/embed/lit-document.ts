import { documentMember } from '../core/page.js';

/**
 * The document's own members that Lit uses. The build replaces `document` with this in Lit, because the name of an element of
 * the page may hide any of them. It is a node, because Lit also uses the document as the root of its walker.
 */
export const litDocument = Object.assign(new DocumentFragment(), {
  createComment: documentMember('createComment'),
  createElement: documentMember('createElement') as (name: 'template') => HTMLTemplateElement,
  createTextNode: documentMember('createTextNode'),
  createTreeWalker: documentMember('createTreeWalker'),
  importNode: documentMember('importNode'),
});
