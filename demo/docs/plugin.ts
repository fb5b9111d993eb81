import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import en from '../builder/words/en.json' with { type: 'json' };
import lo from '../builder/words/lo.json' with { type: 'json' };
import vi from '../builder/words/vi.json' with { type: 'json' };
import { fileOf, layout, type Page } from './layout.js';
import { allPages, otherFiles, searchIndex, type Server } from './site.js';

// Imports the built server, because the config that uses this plugin also builds it.
const builtServer = (): Promise<Server> => import(/* @vite-ignore */ pathToFileURL('dist/server/index.js').href);

/** Serves the current pages, with lines to paste from the sources, and reloads them when their Markdown changes. */
function serve(server: ViteDevServer, pagesNow: () => Promise<Page[]>): void {
  server.watcher.add(
    ['docs', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'].map((path) => resolve(path)),
  );
  server.watcher.on('all', (_, path) => {
    if (path.endsWith('.md')) server.ws.send({ type: 'full-reload' });
  });
  server.middlewares.use(async (request, response, next) => {
    const [, path = ''] = /^\/docs\/([^?]*)/.exec(request.url ?? '') ?? [];
    if (!/\.html$|^search\.json$/.test(path)) return next();
    try {
      const pages = await pagesNow();
      const page = pages.find((each) => fileOf(each) === path);
      if (!page && path.endsWith('.html')) return next();
      response.setHeader('content-type', page ? 'text/html' : 'application/json');
      response.end(
        page ? await server.transformIndexHtml(request.url!, layout(page, pages)) : JSON.stringify(searchIndex(pages)),
      );
    } catch (error) {
      next(error);
    }
  });
}

/** A widget at half its size, and the link to its page, named in three languages. */
function thumbnail({ path, title }: Page): string {
  const name = path.replace('widgets/', '');
  const given =
    name === 'hotline-card'
      ? 'number="000 000" name="Example" verified-on="2026-10-03"'
      : 'office="lao-pdr" heading-level="4"';
  // The quick exit would stand on this page.
  const widget = name === 'quick-exit' ? '<b class="exit">×</b>' : `<iom-${name} ${given}></iom-${name}>`;
  const key = `widget.${name}` as keyof typeof en;
  const names = Object.entries({ en, lo, vi }).map(
    ([lang, words]) => `<span lang="${lang}">${words[key] ?? title}</span>`,
  );
  return `<li><div class="thumbnail" inert aria-hidden="true">${widget}</div><a href="docs/${path}.html">${names.join('')}</a></li>`;
}

/** Generates the documentation from Markdown and the manifest, and builds it like pages in `demo/docs`. */
export function docs(): Plugin {
  let pagesNow = (): Promise<Page[]> => allPages(builtServer);
  let pages: Page[] = [];
  const files = new Map<string, Page>();
  return {
    name: 'docs',
    enforce: 'pre',
    async config(_, { command }) {
      if (command === 'serve') return undefined;
      pages = await pagesNow();
      for (const page of pages) files.set(resolve('demo/docs', fileOf(page)), page);
      const input = Object.fromEntries([...files].map(([file, { path }]) => [`docs/${path}`, file]));
      return { build: { rolldownOptions: { input } } };
    },
    configureServer(server) {
      const fromSource = () => server.ssrLoadModule(resolve('src/server/index.ts')) as Promise<Server>;
      pagesNow = () => allPages(fromSource);
      serve(server, pagesNow);
    },
    resolveId: (id) => (files.has(id) ? id : undefined),
    load(id) {
      const page = files.get(id);
      return page && layout(page, pages);
    },
    // Fills in the list of widgets on the demo's first page.
    async transformIndexHtml(html) {
      if (!html.includes('<!-- widgets -->')) return html;
      const widgets = (pages.length ? pages : await pagesNow()).filter(({ group }) => group === 'widgets');
      return html.replace('<!-- widgets -->', () => widgets.map(thumbnail).join('\n        '));
    },
    generateBundle() {
      for (const [path, source] of Object.entries(otherFiles()))
        this.emitFile({ type: 'asset', fileName: `docs/${path}`, source });
      this.emitFile({ type: 'asset', fileName: 'docs/search.json', source: JSON.stringify(searchIndex(pages)) });
    },
  };
}
