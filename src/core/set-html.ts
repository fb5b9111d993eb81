import { documentMember } from './page.js';

/** Extra content the sanitiser keeps: comments, and the listed attributes only. */
interface Allowed {
  comments?: boolean;
  attributes?: string[];
}
interface Sanitizing {
  setHTML(html: string, options: { sanitizer: Allowed }): void;
}

let able: boolean | undefined;

/**
 * Fills `element` with `html` through the browser's sanitiser, which removes scripts and needs no Trusted Types policy.
 * Returns false if the browser has no sanitiser.
 */
export function setHtml(element: Element, html: string, allowed: Allowed): boolean {
  able ??= isAble();
  if (able) sanitizeInto(element, html, allowed);
  return able;
}

// Chromium 105 to 118 had another method of this name, which removed custom elements.
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
