import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { fileOf, layout } from './layout.js';
import { allPages, otherFiles, searchIndex } from './site.js';

/** The documentation as pages of the demo: made from Markdown and the manifest, then built like pages that lie in `demo/docs`. */
export async function docs(): Promise<Plugin> {
  const pages = await allPages();
  const files = new Map(pages.map((page) => [resolve('demo/docs', fileOf(page)), page]));
  const widgets = pages.filter(({ group }) => group === 'widgets');
  return {
    name: 'docs',
    enforce: 'pre',
    config: () => ({
      build: {
        rolldownOptions: {
          input: Object.fromEntries([...files].map(([file, { path }]) => [`docs/${path}`, file])),
        },
      },
    }),
    resolveId: (id) => (files.has(id) ? id : undefined),
    load(id) {
      const page = files.get(id);
      return page && layout(page, pages);
    },
    // The list of widgets that the demo's first page leaves open.
    transformIndexHtml: (html) =>
      html.replace('<!-- widgets -->', () =>
        widgets.map(({ path, title }) => `<li><a href="docs/${path}.html">${title}</a></li>`).join('\n        '),
      ),
    generateBundle() {
      for (const [path, source] of Object.entries(otherFiles()))
        this.emitFile({ type: 'asset', fileName: `docs/${path}`, source });
      this.emitFile({ type: 'asset', fileName: 'docs/search.json', source: JSON.stringify(searchIndex(pages)) });
    },
  };
}
