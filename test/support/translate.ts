// Simulates browsers that translate a page, as far as known: they replace each text, also in open shadow trees and in later
// nodes, with two FONT elements that contain the translation. <html> gets the language and a class.
import { atEnd } from './setup.js';

const isKept = (node: Element): boolean => {
  for (let place: Element | null = node; place;) {
    if (place.getAttribute('translate') === 'no') return true;
    place = place.parentElement ?? (place.getRootNode() as ShadowRoot).host ?? null;
  }
  return false;
};

/** Translates the page into `language` until the test ends, or the returned function restores the original. */
export function translatePage(language: string): () => void {
  const originals = new Map<Element, Text>();
  const put = (text: Text): void => {
    const parent = text.parentElement;
    if (!text.data.trim() || !parent || isKept(parent) || /^(?:font|style|script)$/.test(parent.localName)) return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `⟦${text.data.trim()}⟧`;
    outer.append(inner);
    originals.set(outer, text);
    text.replaceWith(outer);
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) return put(node);
    if (node instanceof Element && node.localName === 'font') return;
    for (const child of Array.from(node.childNodes)) walk(child);
    const root = (node as Element).shadowRoot;
    if (!root) return;
    walk(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes, target } of records)
      for (const node of [target, ...addedNodes]) if (node.isConnected) walk(node);
  });
  const { documentElement } = document;
  const { lang, className } = documentElement;
  const undo = (): void => {
    observer.disconnect();
    for (const [font, text] of originals) if (font.isConnected) font.replaceWith(text);
    Object.assign(documentElement, { lang, className });
  };
  atEnd(undo);
  documentElement.lang = language;
  documentElement.classList.add('translated-ltr');
  walk(document.body);
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return undo;
}
