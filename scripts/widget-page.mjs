// A page of our widgets in Chromium, with the files of the last build and no server.
import { existsSync, readFileSync } from 'node:fs';

const ORIGIN = 'http://widgets.example/';

const TYPES = { json: 'application/json', svg: 'image/svg+xml' };

/**
 * Opens a page with this body, and resolves to it once every widget of the page has its content, or a message. `files` are
 * further files of its folder, by name.
 */
export async function openWidgetPage(browser, body, viewport, files = {}) {
  const page = await browser.newPage();
  if (viewport) await page.setViewport(viewport);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const name = request.url().slice(ORIGIN.length);
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Widgets</title>${body}<script src="/embed.js" async></script>`;
    if (name === '') return request.respond({ contentType: 'text/html', body: html });
    if (Object.hasOwn(files, name))
      return request.respond({ contentType: TYPES[name.split('.').at(-1)], body: files[name] });
    if (!existsSync(`dist/embed/${name}`)) return request.respond({ status: 404, body: '' });
    return request.respond({ contentType: 'text/javascript', body: readFileSync(`dist/embed/${name}`) });
  });
  await page.goto(ORIGIN);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')].every(
      (element) =>
        !element.localName.startsWith('iom-') || /^(?:ready|empty|error)$/.test(element.getAttribute('state')),
    ),
  );
  return page;
}
