// Serves pages whose widgets are rendered by the built package, for tests in the browser.

/** `/rendered.html?page=…`: `{ lang, widgets: [[tag, attributes, options], …] }` as JSON. The page runs no script. */
export const renderedPages = {
  name: 'rendered-pages',
  async serve({ path, query }) {
    if (path !== '/rendered.html') return undefined;
    const { renderWidget } = await import('iom-widgets/server');
    const { lang, widgets } = JSON.parse(query.page);
    const rendered = await Promise.all(widgets.map((each) => renderWidget(...each)));
    const body = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Rendered</title><body>${rendered.join('\n')}</body></html>`;
    return { body, type: 'html' };
  },
};
