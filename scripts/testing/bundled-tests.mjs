// Serves the test files as one bundle, so that a page loads a few files instead of some two hundred modules.
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { versionDefine } from '../version.mjs';
import { PUBLIC } from '../../test/hostile/public.mjs';

const CHUNKS = '/test-chunks/';

/** Replaces code that needs Node with its result. */
const publicLists = {
  name: 'public-lists',
  setup({ onLoad }) {
    onLoad({ filter: /\/test\/hostile\/public\.mjs$/ }, () => ({
      contents: `export const PUBLIC = ${JSON.stringify(PUBLIC)};`,
    }));
  },
};

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: readdirSync('test', { recursive: true })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `test/${file}`),
    bundle: true,
    define: versionDefine,
    splitting: true,
    format: 'esm',
    target: 'esnext',
    conditions: ['production'],
    outdir: '/',
    outbase: '.',
    chunkNames: `${CHUNKS.slice(1, -1)}/[name]-[hash]`,
    sourcemap: 'linked',
    external: ['/__web*'],
    ignoreAnnotations: true, // `sideEffects` in package.json does not cover the tests
    write: false,
    logLevel: 'error',
    plugins: [publicLists],
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replace(/\.test\.js$/, '.test.ts'), text]));
}

/** A plugin of the test runner. Files that are not part of the bundle are served as they are. */
export function bundledTests() {
  let files;
  return {
    name: 'bundled-tests',
    async serverStart() {
      files = await bundle();
    },
    serve({ path }) {
      const body = files.get(path);
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}
