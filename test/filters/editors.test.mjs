// What is left of the lines to paste in editors and filters that run in browsers, with their default settings.
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openBrowser } from '../../scripts/launch-browser.mjs';
import { checkRow } from './forms.mjs';

const MODULES = new URL('../../node_modules/', import.meta.url);
const world = {};

before(async () => {
  Object.assign(world, await openBrowser());
  world.page = await world.browser.newPage();
  // TinyMCE loads its own files from the folder of its script.
  await world.page.setRequestInterception(true);
  world.page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const file = new URL(pathname.slice(1), MODULES);
    if (pathname === '/')
      return request.respond({
        contentType: 'text/html',
        body: '<!doctype html><textarea id="a"></textarea><div id="b"></div>',
      });
    if (!existsSync(file)) return request.respond({ status: 404, body: '' });
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    return request.respond({ contentType, body: readFileSync(file) });
  });
  await world.page.goto('http://editors.example/');
  for (const path of ['dompurify/dist/purify.js', 'tinymce/tinymce.min.js'])
    await world.page.addScriptTag({ url: `http://editors.example/${path}` });
  await world.page.evaluate(
    async (path) => (globalThis.CKEDITOR = await import(path)),
    '/ckeditor5/dist/browser/ckeditor5.js',
  );
});
after(() => world.release?.());

const inBrowser = (filter) => (html) => world.page.evaluate(filter, html);

const EDITORS = {
  DOMPurify: (html) => globalThis.DOMPurify.sanitize(html),
  'TinyMCE 8': async (html) => {
    const [editor] = await globalThis.tinymce.init({
      selector: '#a',
      license_key: 'gpl',
      plugins: 'lists link code',
      promotion: false,
    });
    editor.setContent(html);
    const left = editor.getContent();
    editor.destroy();
    return left;
  },
  'CKEditor 5': async (html) => {
    const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Link, List } = globalThis.CKEDITOR;
    const editor = await ClassicEditor.create(document.querySelector('#b'), {
      licenseKey: 'GPL',
      plugins: [Essentials, Paragraph, Heading, Bold, Link, List],
      initialData: html,
    });
    const left = editor.getData();
    await editor.destroy();
    return left;
  },
  'CKEditor 5 with General HTML Support for all': async (html) => {
    const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Link, List, GeneralHtmlSupport } = globalThis.CKEDITOR;
    const editor = await ClassicEditor.create(document.querySelector('#b'), {
      licenseKey: 'GPL',
      plugins: [Essentials, Paragraph, Heading, Bold, Link, List, GeneralHtmlSupport],
      htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] },
      initialData: html,
    });
    const left = editor.getData();
    await editor.destroy();
    return left;
  },
};

for (const [name, filter] of Object.entries(EDITORS))
  test(`${name}: every form leaves the story's words once, and no markup as text`, () =>
    checkRow(name, inBrowser(filter)));
