const listeners = new Set();
let observer;

/** The language of the page. */
export const pageLanguage = () => document.documentElement.lang;

/** Calls `changed` whenever the page's language changes, until the returned function is called; one observer for all. */
export function onPageLanguage(changed) {
  if (!observer) {
    observer = new MutationObserver(() => listeners.forEach((listener) => listener()));
    observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  }
  listeners.add(changed);
  return () => listeners.delete(changed);
}
