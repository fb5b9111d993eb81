import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { visualizer } from 'rollup-plugin-visualizer';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const EXTERNAL = [/^lit($|\/)/, /^@lit\//, /^i18next($|\/)/, 'dompurify', 'saxen', /^node:/];
// What every widget needs comes in one request; locales and offices only when they are shown.
const CORE =
  /node_modules\/(?!dompurify|saxen)|src\/(core|i18n|content(?!\/(rich-text|feed-pages|office-companion|remote|read-bytes|decode-bytes|xml-))|theme)\/|src\/offices\/index|src\/embed\/lit-templates|src\/widgets\/content-element|locales\/en\.json/;
// Whatever fetches a document, in one request more.
const REMOTE = /src\/content\/(remote\/|read-bytes|decode-bytes)/;

// Read, not imported: the config has no use for the widgets themselves.
const names = [...readFileSync('src/registry.ts', 'utf8').matchAll(/'iom-([\w-]+)':/g)].map((match) => match[1]!);
const only = (environment: string, plugin: unknown): Plugin => ({
  ...(plugin as Plugin),
  applyToEnvironment: ({ name }) => name === environment,
});

/** Files of the embed build by entry, known once it is built. */
const embedFiles = new Map<string, string>();

/** `lao-pdr-news` for src/offices/lao-pdr/news.json: a name that tells what it is. */
function chunkName({ facadeModuleId, name }: { facadeModuleId?: string | null; name: string }): string {
  const office = /offices\/([^/]+)\/(\w+)\.json/.exec(facadeModuleId ?? '');
  return `${office ? `${office[1]}-${office[2]}` : name}-[hash].js`;
}

const rememberFiles: Plugin = {
  name: 'remember-embed-files',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && file.isEntry) embedFiles.set(file.name, file.fileName);
  },
};

/** Ships Noto Sans Lao, its Lao letters only, and its licence; tells the module that loads it where. */
const shipFonts: Plugin = {
  name: 'ship-fonts',
  transform(code, id) {
    if (!id.endsWith('src/embed/fonts.ts')) return undefined;
    const ship = (path: string, name: string, extension: string): string => {
      const source = readFileSync(`node_modules/@fontsource/noto-sans-lao/${path}`);
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      const fileName = `${name}-${hash}.${extension}`;
      this.emitFile({ type: 'asset', fileName, source });
      return fileName;
    };
    ship('LICENSE', 'noto-sans-lao-licence', 'txt');
    const files = Object.fromEntries(
      [400, 700].map((weight) => [
        weight,
        ship(`files/noto-sans-lao-lao-${weight}-normal.woff2`, `noto-sans-lao-${weight}`, 'woff2'),
      ]),
    );
    return { code: `const FONT_FILES = ${JSON.stringify(files)};\n${code}`, map: null };
  },
};

const fillInFiles: Plugin = {
  name: 'fill-in-embed-files',
  transform(code, id) {
    if (!id.endsWith('src/embed/embed.ts')) return undefined;
    const tags = Object.fromEntries(names.map((name) => [`iom-${name}`, embedFiles.get(name)]));
    const constants = `const TAG_FILES = ${JSON.stringify(tags)}; const CONFIG_FILE = ${JSON.stringify(embedFiles.get('config'))}; const XML_FILE = ${JSON.stringify(embedFiles.get('xml'))};\n`;
    return { code: constants + code, map: null };
  },
};

const prepareLit: Plugin = {
  name: 'prepare-lit',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return undefined;
    return { code: `import ${JSON.stringify(resolve('src/embed/lit-templates.ts'))};\n${code}`, map: null };
  },
};

/** The library: modules for npm (dependencies external, one file per source file), then the self-contained files of the script tag. */
function libraryConfig(): UserConfig {
  const define = Object.fromEntries(names.map((name) => [`define/${name}`, `src/define/${name}.ts`]));
  const embed = Object.fromEntries(names.map((name) => [name, `src/define/${name}.ts`]));
  const build = { copyPublicDir: false, minify: false, target: 'es2022' } as const;
  const report = (template: 'treemap' | 'raw-data', filename: string): Plugin =>
    only('embed', visualizer({ template, filename, brotliSize: true }));
  return {
    publicDir: false,
    // Vite asks here, not below, whether this is a library: else every import() gets a helper that looks for `document`.
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
              'server/index': 'src/server/index.ts',
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
      embed: {
        consumer: 'client',
        build: {
          ...build,
          outDir: 'dist/embed',
          emptyOutDir: false,
          lib: { entry: { ...embed, config: 'src/embed/config.ts', xml: 'src/embed/xml.ts' }, formats: ['es'] },
          rolldownOptions: {
            preserveEntrySignatures: 'allow-extension',
            output: {
              minify: true,
              entryFileNames: '[name]-[hash].js',
              chunkFileNames: chunkName,
              codeSplitting: {
                groups: [
                  { name: 'core', test: CORE },
                  { name: 'remote', test: REMOTE },
                ],
              },
            },
          },
        },
      },
      script: {
        consumer: 'client',
        build: {
          ...build,
          outDir: 'dist/embed',
          emptyOutDir: false,
          lib: { entry: { embed: 'src/embed/embed.ts' }, formats: ['iife'], name: 'iomWidgets' },
          rolldownOptions: { output: { minify: true, entryFileNames: 'embed.js' } },
        },
      },
    },
    builder: {
      // One config for all three, so that the script's build knows the files of the embed build.
      sharedConfigBuild: true,
      async buildApp(builder) {
        for (const name of ['lib', 'embed', 'script']) await builder.build(builder.environments[name]!);
        cpSync('src/content/schema', 'dist/schema', { recursive: true });
        cpSync('src/theme/themes', 'dist/themes', { recursive: true });
      },
    },
    plugins: [
      only('embed', rememberFiles),
      only('embed', prepareLit),
      only('embed', shipFonts),
      only('script', fillInFiles),
      report('treemap', 'reports/embed.html'),
      report('raw-data', 'reports/embed.json'),
    ],
  };
}

const copyBuilt: Plugin = {
  name: 'copy-built',
  writeBundle({ dir }) {
    for (const folder of ['embed', 'themes']) cpSync(`dist/${folder}`, `${dir}/${folder}`, { recursive: true });
  },
};

/** The demo: static pages beside a copy of the built embed folder and the themes, for any static server and any sub-path. */
async function demoConfig(): Promise<UserConfig> {
  const { docs } = await import('./demo/docs/plugin.js');
  const pages = ['', 'widgets/'].flatMap((folder) =>
    readdirSync(`demo/${folder}`)
      .filter((file) => file.endsWith('.html'))
      .map((file) => [`${folder}${basename(file, '.html')}`, `demo/${folder}${file}`]),
  );
  return {
    root: 'demo',
    base: './',
    publicDir: '../dist',
    build: {
      outDir: '../dist-demo',
      emptyOutDir: true,
      copyPublicDir: false,
      assetsInlineLimit: 0, // the widgets take no data: URL
      rolldownOptions: { input: Object.fromEntries(pages) },
    },
    plugins: [await docs(), copyBuilt],
  };
}

export default defineConfig(({ mode }) => (mode === 'demo' ? demoConfig() : libraryConfig()));
