import { documentMember } from '../core/page.js';

/**
 * What Lit asks of the document, as the document's own members: the build gives it to Lit in place of `document`, where an
 * element of the page may have the name of any of them. A node, as Lit also has its walker stand on the document.
 */
export const litDocument = Object.assign(new DocumentFragment(), {
  createComment: documentMember('createComment'),
  createElement: documentMember('createElement') as (name: 'template') => HTMLTemplateElement,
  createTextNode: documentMember('createTextNode'),
  createTreeWalker: documentMember('createTreeWalker'),
  importNode: documentMember('importNode'),
});
