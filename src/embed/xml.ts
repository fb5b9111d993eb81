interface TemplateClass {
  createElement(html: string): HTMLTemplateElement;
}

/**
 * Lets Lit make its templates in a page that is XML (XHTML), where `innerHTML` takes no HTML: through a document that is
 * HTML. Lit asks for this hook by its name on `window`, when it is loaded.
 */
export function supportXml(): void {
  const hook = (template: TemplateClass): void => {
    const { implementation } = document;
    template.createElement = (html) => {
      const element = implementation.createHTMLDocument('').createElement('template');
      element.innerHTML = html; // Lit's own, static markup
      return document.importNode(element, true);
    };
  };
  Object.assign(globalThis, { litHtmlPolyfillSupport: hook });
}
