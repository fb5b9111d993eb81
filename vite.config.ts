import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { visualizer } from 'rollup-plugin-visualizer';
import { defineConfig, type EnvironmentOptions, type Plugin, type UserConfig } from 'vite';
import {
  embedFiles,
  fillInHash,
  fillInFiles,
  leaveOutFonts,
  leaveOutRareNames,
  minifyWithTerser,
  prepareLit,
  retryImports,
  startLate,
  collectEntryFiles,
  shipFonts,
  emitRawData,
} from './scripts/embed/file-plugins.mjs';
import { finishEmbed } from './scripts/embed/finish-embed.mjs';
import { shipLicences } from './scripts/embed/licences.mjs';
import { HASH_PLACE, nameFiles } from './scripts/embed/name-files.mjs';
import { officesPlugin } from './scripts/embed/offices-plugin.mjs';
import { READY_ORDER, readyPlugin } from './scripts/embed/ready-plugin.mjs';
import { privateNames } from './scripts/embed/private-names.mjs';
import { shrinkPlugin } from './scripts/embed/shrink-source.mjs';
import { patchLit } from './scripts/embed/patch-lit.mjs';
import { wordsPlugin } from './scripts/embed/words-plugin.mjs';
import { lists } from './demo/lists.mjs';
import { writeLists } from './scripts/lists.mjs';
import { STARTER_SYNTAX, SYNTAX } from './scripts/floor.mjs';
import { writeRelease } from './scripts/release.mjs';
import { versionPlugin } from './scripts/version.mjs';

const EXTERNAL = [
  /^lit($|\/)/,
  /^@lit(-labs)?\//,
  /^i18next($|\/)/,
  'dompurify',
  /^entities($|\/)/,
  'parse5',
  'awesome-phonenumber',
  /^node:/,
];
/** The environments whose files a page loads without a bundler. */
const EMBED = ['embed', 'script', 'whole', 'frame'];

/** Folders whose files, without those of subfolders, form the core chunk that every widget needs. */
const CORE_FOLDERS = ['core', 'i18n', 'model', 'content', 'theme', 'widgets/content-element'].map((folder) =>
  resolve('src', folder),
);
/** The script tag's replacements for files in those folders. */
const CORE_FILES = [
  'ready/whole',
  'document-config',
  'lit-templates',
  'lit-document',
  'messages',
  'load-file',
  'start',
  'parsers',
  'offices',
].map((name) => resolve(`src/embed/${name}.ts`));
/** Files that only a few widgets need. */
const NOT_CORE = [
  'core/hand-over',
  'core/replace-page',
  'core/safe-url',
  'i18n/load-names',
  'i18n/make-forms',
  'i18n/names',
  'i18n/unnamed',
  'model/parse-date',
  'model/menu',
  'content/rich-text',
  'content/office-companion',
  'content/vcard',
  'content/phone',
  'content/call-link',
].map((name) => resolve(`src/${name}.ts`));
const LIBRARIES = /node_modules\/(?!dompurify|entities|@lit-labs|lit-html\/(?:directive|private-ssr))/;

function isCore(id: string): boolean {
  if (LIBRARIES.test(id) || CORE_FILES.includes(id) || id.endsWith('words:main')) return true;
  return CORE_FOLDERS.includes(dirname(id)) && !NOT_CORE.includes(id);
}
/** What a page needs for what the build has rendered, and the core with it. */
const READY =
  /src\/(?:embed\/(?:ready\/(?!whole|use-|wake)|load-file|prepare)|core\/(?:page|has-own|version|globals)|i18n\/(?:watch|language|language-preference|resolve)\.ts|widgets\/content-element\/language-teller)/;
const isReady = (id: string): boolean => READY.test(id) || /^\0css:(?:theme\/host|.*\/content-element)$/.test(id);

// The code that fetches documents, in one further chunk.
const REMOTE = /src\/content\/(remote\/(?!feed-pages)|feeds\/(?:read-bytes|not-loaded))/;

// What reads values of a document, or of attributes.
const READING = /src\/(?:core\/safe-url|model\/parse-date|content\/from-attributes\/read-story)/;

// Reads the file instead of importing it, because the config does not need the widgets themselves.
const names = [...readFileSync('src/registry.ts', 'utf8').matchAll(/'iom-([\w-]+)':/g)].map((match) => match[1]!);
const only = (environments: string | string[], plugin: unknown): Plugin => ({
  ...(plugin as Plugin),
  applyToEnvironment: ({ name }) => environments.includes(name),
});

/** Builds modules for npm (dependencies external, one file per source file), then the self-contained files of the script tag. */
function libraryConfig(): UserConfig {
  const define = Object.fromEntries(names.map((name) => [`define/${name}`, `src/define/${name}.ts`]));
  const embed = Object.fromEntries(names.map((name) => [name, `src/define/${name}.ts`]));
  const build = { copyPublicDir: false, minify: false, target: 'es2022' } as const;
  const inEmbed = { ...build, target: SYNTAX, outDir: 'dist/embed', emptyOutDir: false };
  const classic = (name: string, entry: string, entryFileNames: string, target?: string): EnvironmentOptions => ({
    consumer: 'client',
    build: {
      ...inEmbed,
      lib: { entry: { [name]: entry }, formats: ['iife'], name: name === 'whole' ? 'iomFrame' : 'iomWidgets' },
      rolldownOptions: { output: { minify: true, comments: false, entryFileNames } },
      ...(target && { target }),
    },
  });
  const report = (template: 'treemap' | 'raw-data', filename: string): Plugin =>
    only('embed', visualizer({ template, filename, brotliSize: true }));
  return {
    publicDir: false,
    // Vite checks here, not below, for a library; otherwise it adds a helper that needs `document` to every import().
    build: { lib: { entry: {} } },
    environments: {
      lib: {
        consumer: 'client',
        build: {
          ...build,
          outDir: 'dist',
          emptyOutDir: true,
          lib: {
            entry: {
              index: 'src/index.ts',
              'content/index': 'src/content/index.ts',
              'define/all': 'src/define/all.ts',
              hydrate: 'src/hydrate.ts',
              'server/index': 'src/server/index.ts',
              'server/render-worker': 'src/server/render-worker.ts',
              'cli/iom-widgets': 'src/cli/iom-widgets.ts',
              ...define,
            },
            formats: ['es'],
          },
          rolldownOptions: {
            external: EXTERNAL,
            output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
          },
        },
      },
      // For workers, where Lit's own package gives bundlers the code for browsers, which needs a document.
      edge: {
        consumer: 'server',
        resolve: { conditions: ['node'], noExternal: true },
        build: {
          ...build,
          minify: true,
          outDir: 'dist',
          emptyOutDir: false,
          lib: { entry: { 'server/edge': 'src/server/index.ts' }, formats: ['es'] },
          rolldownOptions: {
            external: /^node:/,
            output: { comments: false, entryFileNames: '[name].js', codeSplitting: false },
          },
        },
      },
      embed: {
        consumer: 'client',
        build: {
          ...inEmbed,
          lib: {
            entry: {
              ...embed,
              ...Object.fromEntries(['config', 'xml', 'again'].map((name) => [name, `src/embed/${name}.ts`])),
              reading: 'src/content/from-attributes/read-story.ts',
              frames: 'src/embed/frame/parent.ts',
              'frame-widget': 'src/embed/frame/widget.ts',
              hydrate: 'src/hydrate.ts',
            },
            formats: ['es'],
          },
          rolldownOptions: {
            preserveEntrySignatures: 'allow-extension',
            output: {
              minify: true,
              comments: false,
              entryFileNames: `[name]-${HASH_PLACE}.js`,
              chunkFileNames: `[name]-${HASH_PLACE}.js`,
              codeSplitting: {
                groups: [
                  // First, because the core needs it.
                  { name: 'ready', test: isReady },
                  ...READY_ORDER.map((name) => ({
                    name: `ready-${name}`,
                    test: new RegExp(`^\0(?:ready:${name}|css:widgets/${name}/)`),
                  })),
                  { name: 'core', test: isCore },
                  // Before those that need it, because a group takes what its files import.
                  { name: 'reading', test: READING },
                  { name: 'remote', test: REMOTE },
                ],
              },
            },
          },
        },
      },
      // Order matters: each build embeds file names produced by the previous ones.
      script: classic('embed', 'src/embed/embed.ts', 'embed.js', STARTER_SYNTAX),
      whole: classic('whole', 'src/embed/frame/widget.ts', 'frame-whole-[hash].js'),
      frame: classic('frame', 'src/embed/frame/page.ts', 'frame-[hash].js', STARTER_SYNTAX),
    },
    builder: {
      // One config for all builds, so that the classic scripts know the files of the embed build.
      sharedConfigBuild: true,
      async buildApp(builder) {
        const build = (name: string) => builder.build(builder.environments[name]!);
        await build('lib');
        await build('edge');
        await build('embed');
        nameFiles(embedFiles);
        for (const name of ['script', 'whole', 'frame']) await build(name);
        cpSync('src/content/schema', 'dist/schema', { recursive: true });
        cpSync('src/theme/themes', 'dist/themes', { recursive: true });
        cpSync('src/theme/plain.css', 'dist/plain.css');
        await finishEmbed(embedFiles);
      },
    },
    plugins: [
      versionPlugin,
      only(['embed', 'whole'], wordsPlugin(names)),
      only(['embed', 'whole'], officesPlugin),
      only(['embed', 'whole'], readyPlugin),
      only(EMBED, privateNames),
      only(['embed', 'whole'], shrinkPlugin),
      only(['embed', 'whole', 'frame'], collectEntryFiles),
      only(['embed', 'whole'], fillInHash),
      only(['embed', 'whole'], startLate),
      only(['embed', 'whole'], prepareLit),
      only(['embed', 'whole'], patchLit),
      only(EMBED, minifyWithTerser),
      only('embed', retryImports),
      only('embed', emitRawData),
      only('embed', shipFonts),
      only(['embed', 'edge'], shipLicences),
      only('whole', leaveOutFonts),
      only('whole', leaveOutRareNames),
      only(['script', 'frame'], fillInFiles(names)),
      report('treemap', 'reports/embed.html'),
      report('raw-data', 'reports/embed.json'),
    ],
  };
}

const copyBuilt: Plugin = {
  name: 'copy-built',
  writeBundle({ dir }) {
    for (const folder of ['embed', 'themes']) cpSync(`dist/${folder}`, `${dir}/${folder}`, { recursive: true });
    writeRelease(dir!);
  },
};

/** Builds the demo: static pages with a copy of the built embed folder, as a zip file too, and the themes, for any static server and sub-path. */
async function demoConfig(): Promise<UserConfig> {
  const [{ docs }, { sources }] = await Promise.all([import('./demo/docs/plugin.js'), import('./demo/dev-server.js')]);
  const pages = ['', 'widgets/'].flatMap((folder) =>
    readdirSync(`demo/${folder}`)
      .filter((file) => file.endsWith('.html'))
      .map((file) => [`${folder}${basename(file, '.html')}`, `demo/${folder}${file}`]),
  );
  return {
    root: 'demo',
    base: './',
    publicDir: '../dist',
    preview: { cors: { origin: '*' } }, // for modules in sandboxed frames
    // For `npm run dev`: apps in `demo/frameworks` may have pages of their own.
    optimizeDeps: { entries: ['*.html', 'docs/docs.ts', '../src/define/all.ts'] },
    build: {
      outDir: '../dist-demo',
      emptyOutDir: true,
      copyPublicDir: false,
      assetsInlineLimit: 0, // the widgets reject data: URLs
      rolldownOptions: {
        input: Object.fromEntries(pages),
        // The builder renders plain HTML, which needs the names of languages at once; a warning would look like a fault.
        checks: { ineffectiveDynamicImport: false },
      },
    },
    plugins: [versionPlugin, lists, docs(), sources, copyBuilt],
  };
}

export default defineConfig(({ mode }) => {
  writeLists();
  return mode === 'demo' ? demoConfig() : libraryConfig();
});
