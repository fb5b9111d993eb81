import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const ALL = `/@fs${resolve('src/define/all.ts').replace(/^(?!\/)/, '/')}`;

/** Replaces the built script tag with a classic script that imports the sources. */
const LOADER = `document.head.append(Object.assign(document.createElement('script'), {
  type: 'module',
  src: new URL(${JSON.stringify(ALL)}, document.currentScript.src).href,
}));
`;

/** Serves the demo with the widgets from their sources, so that the dev server needs no build and reloads on changes. */
export const sources: Plugin = {
  name: 'sources',
  apply: 'serve',
  enforce: 'pre',
  // The dev server converts JSON files to JavaScript modules, but keeps the attribute of import().
  transform(code, id) {
    if (!/\.ts(?:$|\?)/.test(id)) return undefined;
    return code.replace(/, \{ with: \{ type: 'json' \} \}/g, (attribute) => ' '.repeat(attribute.length));
  },
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (!/\/embed\/embed\.js(?:$|\?)/.test(request.url ?? '')) return next();
      response.setHeader('content-type', 'text/javascript');
      response.setHeader('cache-control', 'no-store');
      response.end(LOADER);
    });
  },
};
