import { readFileSync, writeFileSync } from 'node:fs';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** Where the companions of the manifest go; another folder when the manifest is only compared. */
const companions = process.env.MANIFEST_DIST ?? 'dist';

const isPublic = ({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && !name?.startsWith('#');

const publicAndSorted = {
  name: 'public-and-sorted',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members &&= declaration.members.filter(isPublic);
        // The analyzer adds one more for each dispatchEvent() that it cannot name.
        declaration.events &&= declaration.events.filter(({ description }) => description);
      }
    }
  },
};

const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
const LEFT_BY_PLUGINS = ['modulePath', 'definitionPath', 'typeDefinitionPath'];

/** The manifest describes what is shipped, so its paths must be those of the built files. Runs last. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    JSON.stringify(customElementsManifest, function visit(key, value) {
      if (LEFT_BY_PLUGINS.includes(key)) delete this[key];
      else if ((key === 'path' || key === 'module') && typeof value === 'string') this[key] = published(value);
      return value;
    });
  },
};

/** The JSX types name our event classes, and do not import them. */
const eventImports = {
  name: 'event-imports',
  packageLinkPhase() {
    const file = `${companions}/jsx.d.ts`;
    const types = readFileSync(file, 'utf8');
    const names = new Set([...types.matchAll(/ElementEvent<(\w+Event)>/g)].map(([, name]) => name));
    writeFileSync(file, `import type { ${[...names].sort().join(', ')} } from './core/events.js';\n${types}`);
  },
};

export default {
  globs: ['src/widgets/**/*.ts'],
  exclude: ['src/widgets/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false, // it would write its own folder into package.json
  plugins: [
    publicAndSorted,
    customElementVsCodePlugin({
      outdir: companions,
      htmlFileName: 'vscode.html-data.json',
      cssFileName: null,
      hideLogs: true,
    }),
    jsxTypesPlugin({
      outdir: companions,
      fileName: 'jsx.d.ts',
      componentTypePath: (name, tag, modulePath) => published(modulePath).replace(/^dist\//, './'),
      stronglyTypedEvents: true,
      hideLogs: true,
    }),
    eventImports,
    publishedPaths,
  ],
};
