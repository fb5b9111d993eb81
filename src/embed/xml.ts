import { documentMember } from '../core/page.js';
import { litDocument } from './lit-document.js';

/** Lets Lit work in an XML page (XHTML), where elements do not parse HTML: makes its templates in an HTML document. */
export function supportXml(): void {
  const html = documentMember('implementation').createHTMLDocument('');
  litDocument.createElement = (name) => html.createElement(name);
}
