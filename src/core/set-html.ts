import { documentMember } from './page.js';

/** What may stay besides: comments, and of the attributes only these. */
interface Allowed {
  comments?: boolean;
  attributes?: string[];
}
interface Sanitizing {
  setHTML(html: string, options: { sanitizer: Allowed }): void;
}

let able: boolean | undefined;

/**
 * Fills `element` with `html` through the sanitiser of the browser: it lets nothing in that runs, and needs no policy of
 * Trusted Types. False where the browser has none.
 */
export function setHtml(element: Element, html: string, allowed: Allowed): boolean {
  able ??= isAble();
  if (able) sanitizeInto(element, html, allowed);
  return able;
}

// Chromium 105 to 118 had another method of this name, which let no custom element in.
function isAble(): boolean {
  const template = documentMember('createElement')('template');
  try {
    sanitizeInto(template, '<a-b></a-b><!---->', { comments: true });
  } catch {
    return false;
  }
  return template.content.childNodes.length === 2;
}

function sanitizeInto(element: Element, html: string, sanitizer: Allowed): void {
  (element as Element & Sanitizing).setHTML(html, { sanitizer });
}
