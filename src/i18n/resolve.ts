import { chosenLanguage } from './language-preference.js';
import { lookupLanguage, SOURCE_LANGUAGE, type Language } from './language.js';

/**
 * The language to show `element` in: its own `lang`, the reader's choice, the nearest ancestor's `lang` across shadow roots,
 * `fallback`, English. Uses the first that is stated; if we do not have that language, `fallback`, then English.
 */
export function resolveLanguage(element: Element, fallback?: string): Language {
  return lookupLanguage(wantedLanguage(element)) ?? lookupLanguage(fallback) ?? SOURCE_LANGUAGE;
}

/** The reader's language as stated, whether we have it or not. */
export const wantedLanguage = (element: Element): string | null =>
  element.getAttribute('lang') ?? chosenLanguage() ?? inheritedLang(element);

/** The `lang` of the text in the attributes of `element`, as the page states it. */
export function statedLanguage(element: Element): string | null {
  return element.getAttribute('lang') ?? inheritedLang(element);
}

/** `xml:lang` is all that XHTML 1.1 has; such a page may also come as HTML, where it is no more than a name. */
const STATING = '[*|lang],[xml\\:lang]';

// Calls methods only on our own element and on hosts: <input name="parentNode"> replaces a property of its form.
function inheritedLang(element: Element): string | null {
  // On a server, only the outermost widget has ancestors.
  for (let place: Element | null = element; place?.closest; place = shadowHost(place.getRootNode())) {
    const stating = place.closest(STATING);
    if (stating) return langOf(stating, element);
  }
  return null;
}

let ofPage: string | null = null;

/** The page's own `lang`: a browser that translates the page overwrites it and marks that with a class. */
function langOf(stating: Element, { getAttribute }: Element): string | null {
  const lang = getAttribute.call(stating, 'lang') ?? getAttribute.call(stating, 'xml:lang');
  if (stating.localName !== 'html') return lang;
  return /\btranslated-(?:ltr|rtl)/.test(stating.className) ? ofPage : (ofPage = lang);
}

/**
 * The host of a shadow root; nothing for any other node. Checks properties, not the class, because an element moved here from
 * another document has other classes.
 */
export function shadowHost(node: Node): Element | null {
  return node.nodeType === 11 ? ((node as ShadowRoot).host ?? null) : null;
}
