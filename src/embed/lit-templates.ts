// The build puts this right before Lit in the files of the script tag. Lit makes its templates with a Trusted Types policy of
// a fixed name. A page that lists its policies allows each name only once, and our Lit must not take it from the page's own:
// where the browser can, ours works without a policy. Everything changed here is restored after Lit has started.
import { setHtml } from '../core/set-html.js';
import { documentMember } from '../core/page.js';
import { litDocument } from './lit-document.js';

interface TemplateClass {
  createElement(html: string): HTMLTemplateElement;
}
interface Surroundings {
  /** Called by Lit after it has started. */
  litHtmlPolyfillSupport?: (template: TemplateClass, part: unknown) => void;
}

// Lit marks its parts with comments.
const MARKS = { comments: true };

const own = Object.getOwnPropertyDescriptor(globalThis, 'trustedTypes');
if (own?.configurable && setHtml(documentMember('createElement')('template'), '', MARKS)) {
  const surroundings = globalThis as Surroundings;
  const { litHtmlPolyfillSupport: other } = surroundings;
  Object.defineProperty(globalThis, 'trustedTypes', { configurable: true, value: undefined });
  surroundings.litHtmlPolyfillSupport = (template, part) => {
    Object.defineProperty(globalThis, 'trustedTypes', own);
    if (other) surroundings.litHtmlPolyfillSupport = other;
    else delete surroundings.litHtmlPolyfillSupport;
    template.createElement = (html) => {
      const element = litDocument.createElement('template');
      setHtml(element, html, MARKS);
      return element;
    };
    other?.(template, part);
  };
}
