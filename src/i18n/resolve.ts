import { chosenLanguage } from './choice.js';
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

function inheritedLang(element: Element): string | null {
  for (let node = parentOf(element); node; node = parentOf(node)) {
    const lang = (node as Partial<Element>).getAttribute?.('lang');
    if (lang != null) return lang;
  }
  return null;
}

// By properties, not by class: an element may have been moved here from another document, which has classes of its own.
function parentOf(node: Node): Node | null {
  return node.parentNode ?? shadowHost(node);
}

/** The host of a shadow root; nothing for any other node. */
export function shadowHost(node: Node): Element | null {
  return node.nodeType === 11 ? ((node as ShadowRoot).host ?? null) : null;
}
