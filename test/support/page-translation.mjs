/**
 * Simulates a browser that translates the page into `language`, as far as known: it replaces each text, also in open shadow trees
 * and in later nodes, with two FONT elements that contain the translation. <html> gets the language and a class. Needs nothing
 * outside of it, because tests also send it to a page.
 *
 * @returns A function that restores the original.
 */
export function translate(language) {
  const isKept = (node) => {
    for (let place = node; place; place = place.parentElement ?? place.getRootNode().host)
      if (place.getAttribute('translate') === 'no') return true;
    return false;
  };
  const originals = new Map();
  const put = (text) => {
    const parent = text.parentElement;
    if (!text.data.trim() || !parent || isKept(parent) || /^(?:font|style|script)$/.test(parent.localName)) return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `⟦${text.data.trim()}⟧`;
    outer.append(inner);
    originals.set(outer, text);
    text.replaceWith(outer);
  };
  const walk = (node) => {
    if (node instanceof Text) return put(node);
    if (node instanceof Element && node.localName === 'font') return undefined;
    for (const child of Array.from(node.childNodes)) walk(child);
    const root = node.shadowRoot;
    if (!root) return undefined;
    walk(root);
    return observer.observe(root, { childList: true, characterData: true, subtree: true });
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes, target } of records)
      for (const node of [target, ...addedNodes]) if (node.isConnected) walk(node);
  });
  const { documentElement } = document;
  const { lang, className } = documentElement;
  documentElement.lang = language;
  documentElement.classList.add('translated-ltr');
  walk(document.body);
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
    for (const [font, text] of originals) if (font.isConnected) font.replaceWith(text);
    Object.assign(documentElement, { lang, className });
  };
}
