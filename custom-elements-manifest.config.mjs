import { readdirSync, readFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { elementTypes } from './scripts/element-types.mjs';

/** Folder for the files made from the manifest; another one when the manifest is only compared. */
const companions = process.env.MANIFEST_DIST ?? 'dist';

const isPublic = ({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && !name?.startsWith('#');

const publicAndSorted = {
  name: 'public-and-sorted',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members &&= declaration.members.filter(isPublic);
        // The analyzer adds an event for each dispatchEvent() whose name it cannot find.
        declaration.events &&= declaration.events.filter(({ description }) => description);
      }
    }
  },
};

const offices = readdirSync('src/offices', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const unions = new Map([['OfficeId', offices.map(({ name }) => `'${name}'`).join(' | ')]]);

for (const file of readdirSync('src', { recursive: true }).filter((path) => path.endsWith('.ts')))
  for (const [, name, union] of readFileSync(`src/${file}`, 'utf8').matchAll(
    /^export type (\w+) =((?:[\s|]*(?:'[^']*'|\d+))+);/gm,
  ))
    unions.set(name, union.match(/'[^']*'|\d+/g).join(' | '));

/** Replaces type names with their values, so that editors can suggest them. */
const writtenOut = {
  name: 'written-out',
  packageLinkPhase({ customElementsManifest }) {
    const write = ({ type }) => {
      if (type)
        type.text = type.text.replace(/\w+/g, (name) => unions.get(name) ?? name).replace('(string & {})', 'string');
    };
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const { members = [], attributes = [] } of declarations) [...members, ...attributes].forEach(write);
  },
};

const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
const LEFT_BY_PLUGINS = ['modulePath', 'definitionPath', 'typeDefinitionPath'];

/** Replaces paths with those of the built files, because the manifest describes the package. Runs last. */
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

export default {
  globs: ['src/widgets/**/*.ts'],
  exclude: ['src/widgets/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false, // it would write its own folder into package.json
  plugins: [
    publicAndSorted,
    writtenOut,
    customElementVsCodePlugin({
      outdir: companions,
      htmlFileName: 'vscode.html-data.json',
      cssFileName: null,
      hideLogs: true,
    }),
    customElementJetBrainsPlugin({
      outdir: companions,
      webTypesFileName: 'web-types.json',
      packageJson: false,
      hideLogs: true,
    }),
    elementTypes({ outdir: companions, typesPath: (path) => published(path).replace(/^dist\//, './') }),
    publishedPaths,
  ],
};
