interface Sanitizing {
  setHTML(html: string, options: { sanitizer: { comments: boolean } }): void;
}

let able: boolean | undefined;

/**
 * Fills `element` with `html` through the sanitiser of the browser: it lets nothing in that runs, and needs no policy of
 * Trusted Types. False where the browser has none.
 */
export function setHtml(element: Element, html: string): boolean {
  able ??= isAble();
  if (able) sanitizeInto(element, html);
  return able;
}

// Chromium 105 to 118 had another method of this name, which let no custom element in.
function isAble(): boolean {
  const template = document.createElement('template');
  try {
    sanitizeInto(template, '<a-b></a-b><!---->');
  } catch {
    return false;
  }
  return template.content.childNodes.length === 2;
}

function sanitizeInto(element: Element, html: string): void {
  (element as Element & Sanitizing).setHTML(html, { sanitizer: { comments: true } });
}
