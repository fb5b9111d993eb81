// Comes right before Lit in the files of the script tag; the build puts it there. Lit makes its templates by a policy of
// Trusted Types whose name is fixed. A page that names its policies lets only one script have each name, and the page’s
// own Lit must not lose it to ours: where the browser can, ours does without. Nothing of this outlasts the start of Lit.
import { setHtml } from '../core/set-html.js';
import { documentMember } from '../core/page.js';
import { litDocument } from './lit-document.js';

interface TemplateClass {
  createElement(html: string): HTMLTemplateElement;
}
interface Surroundings {
  /** What Lit calls when it has started. */
  litHtmlPolyfillSupport?: (template: TemplateClass, part: unknown) => void;
}

// Lit marks its places with comments.
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
