import { chosenLanguage } from './language-preference.js';
import { lookupLanguage, SOURCE_LANGUAGE, type Language } from './language.js';

/**
 * The language that `element` is to be shown in: its own `lang`, the reader's choice, the nearest ancestor's `lang` across
 * shadow roots, `fallback`, English. The first that is stated decides; where we do not have it, `fallback` and English follow.
 */
export function resolveLanguage(element: Element, fallback?: string): Language {
  const stated = element.getAttribute('lang') ?? chosenLanguage() ?? inheritedLang(element);
  return lookupLanguage(stated) ?? lookupLanguage(fallback) ?? SOURCE_LANGUAGE;
}

/** The `lang` that holds for the attributes of `element`, as the page states it. */
export function statedLanguage(element: Element): string | null {
  return element.getAttribute('lang') ?? inheritedLang(element);
}

// Only by methods of our own element and of hosts: a form has its fields for properties, <input name="parentNode"> too.
function inheritedLang(element: Element): string | null {
  // Where a server renders only the outermost widget has something around it.
  for (let place: Element | null = element; place?.closest; place = shadowHost(place.getRootNode())) {
    const stating = place.closest('[lang]');
    if (stating) return langOf(stating);
  }
  return null;
}

let ofPage: string | null = null;

/** As the page states it: a browser that translates the page writes its own language on it, and marks that by a class. */
function langOf(stating: Element): string | null {
  const lang = Element.prototype.getAttribute.call(stating, 'lang');
  if (stating.localName !== 'html') return lang;
  return /\btranslated-(?:ltr|rtl)/.test(stating.className) ? ofPage : (ofPage = lang);
}

/**
 * The host of a shadow root; nothing for any other node. By properties, not by class: an element may have been moved here from
 * another document, which has classes of its own.
 */
export function shadowHost(node: Node): Element | null {
  return node.nodeType === 11 ? ((node as ShadowRoot).host ?? null) : null;
}
