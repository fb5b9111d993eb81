interface TemplateClass {
  createElement(html: string, options?: unknown): HTMLTemplateElement;
}

/**
 * Lets Lit make its templates in a page that is XML (XHTML), where an element takes no HTML: while Lit makes one, the
 * element that it writes into is of a document that is HTML. Lit asks for this hook by its name on `window`, when it is
 * loaded.
 */
export function supportXml(): void {
  const html = document.implementation.createHTMLDocument('');
  const hook = (template: TemplateClass): void => {
    const make = template.createElement;
    template.createElement = (...args) => {
      const own = Object.getOwnPropertyDescriptor(document, 'createElement');
      Object.defineProperty(document, 'createElement', { configurable: true, value: html.createElement.bind(html) });
      try {
        return document.importNode(make.apply(template, args), true);
      } finally {
        if (own) Object.defineProperty(document, 'createElement', own);
        else Reflect.deleteProperty(document, 'createElement');
      }
    };
  };
  Object.assign(globalThis, { litHtmlPolyfillSupport: hook });
}
