// Builds every peer for production, each into a folder of its own, so that none shares a chunk with another.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { BUILT } from './peers.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The folder with what is built. */
export const BUILD = here('built');

export async function buildPeers() {
  for (const id of BUILT)
    await build({
      configFile: false,
      root: here('.'),
      base: './',
      logLevel: 'warn',
      publicDir: false,
      // The package as it is on npm: its files in dist, its dependencies beside it.
      resolve: { alias: [{ find: /^iom-widgets\//, replacement: here('../dist/') }] },
      plugins: id === 'svelte' ? [svelte({ configFile: false, compilerOptions: { customElement: true } })] : [],
      build: {
        outDir: `${BUILD}/${id}`,
        emptyOutDir: true,
        target: 'es2022',
        reportCompressedSize: false,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: here(`peers/${id}.js`),
          output: {
            entryFileNames: `${id}.js`,
            assetFileNames: (asset) => (asset.names[0]?.endsWith('.css') ? `${id}.css` : '[name][extname]'),
          },
        },
      },
    });
}
