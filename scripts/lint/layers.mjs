// A rule for oxlint: allows imports in `src` in one direction only, by the table below. CONTRIBUTING.md explains the layers.
import { dirname, relative, resolve } from 'node:path';

const BASE = ['core', 'theme', 'i18n', 'offices', 'model'];

/** The folders that each folder and each top-level file of `src` may import. */
const MAY_IMPORT = {
  core: [],
  theme: [],
  offices: [],
  i18n: ['core'],
  model: ['core', 'i18n'],
  content: BASE,
  widgets: [...BASE, 'content'],
  define: ['core', 'widgets'],
  registry: ['define'],
  index: [...BASE, 'content', 'widgets', 'registry'],
  hydrate: [...BASE, 'content', 'widgets/content-element'],
  server: [...BASE, 'content', 'widgets', 'define', 'registry'],
  embed: [...BASE, 'content', 'widgets', 'define', 'registry', 'hydrate', 'server'],
  cli: [...BASE, 'content', 'widgets', 'define', 'registry', 'server'],
};
const NEEDS_NODE = ['server', 'cli'];
/** The only folder of `widgets` that the others may import. */
const SHARED = 'content-element';

/** `core/define` for a file of `src`, nothing for any other. */
const inSource = (file) => /^src[\\/](.*)\.[jt]s$/.exec(relative('.', file))?.[1].replaceAll('\\', '/');

/** Whether it is the element of a widget: those inside of its template come with it. */
const isElement = (layer, folder, path) => layer === 'widgets' && path === `widgets/${folder}/${folder}`;

/** The reason why the file may not import this, if any. */
function faultOf(file, specifier) {
  const [layer, folder] = inSource(file)?.split('/') ?? [];
  if (!layer) return undefined;
  if (specifier.startsWith('node:'))
    return NEEDS_NODE.includes(layer) ? undefined : `only ${NEEDS_NODE.join(' and ')} may need Node`;
  const target = specifier.startsWith('.') && inSource(resolve(dirname(file), specifier));
  if (!target) return undefined;
  const [other, otherFolder, isInFolder] = target.split('/');
  if (isElement(layer, folder, inSource(file)) && isElement(other, otherFolder, target)) return undefined;
  if (other === layer)
    return layer === 'widgets' && isInFolder && ![folder, SHARED].includes(otherFolder)
      ? `a widget may import only ${SHARED} of the other folders of widgets`
      : undefined;
  const allowed = MAY_IMPORT[layer];
  if (!allowed) return `${layer} has no entry in scripts/lint/layers.mjs`;
  if (allowed.some((each) => target === each || target.startsWith(`${each}/`))) return undefined;
  return `src/${layer} may import ${allowed.length ? `only ${allowed.join(', ')}` : 'nothing else'} of src, not ${other}`;
}

const direction = {
  create(context) {
    const check = ({ source }) => {
      const fault = typeof source?.value === 'string' && faultOf(context.filename, source.value);
      if (fault) context.report({ node: source, message: `Imports go one way: ${fault}.` });
    };
    return {
      ImportDeclaration: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

export default { meta: { name: 'layers' }, rules: { direction } };
