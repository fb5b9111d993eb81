import { documentMember } from '../core/page.js';
import { litDocument } from './lit-document.js';

/** Lets Lit make its templates in a page that is XML (XHTML), where an element takes no HTML: in a document that is HTML. */
export function supportXml(): void {
  const html = documentMember('implementation').createHTMLDocument('');
  litDocument.createElement = (name) => html.createElement(name);
}
