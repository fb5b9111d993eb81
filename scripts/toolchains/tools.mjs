// The tools of `npm run toolchains`, and what each does with one small page, one server and one test.
import { spawnSync } from 'node:child_process';

/** Versions that are tried; the page's own packages come from the packed one. */
export const VERSIONS = {
  '@arethetypeswrong/cli': '0.18.2',
  '@rollup/plugin-commonjs': '28.0.6',
  '@rollup/plugin-json': '6.1.0',
  '@rollup/plugin-node-resolve': '16.0.1',
  esbuild: '0.25.9',
  'happy-dom': '18.0.1',
  jest: '30.1.3',
  'jest-environment-jsdom': '30.1.2',
  jsdom: '26.1.0',
  parcel: '2.15.4',
  rollup: '4.50.0',
  'typescript-5.4': 'npm:typescript@5.4.5',
  'typescript-5.9': 'npm:typescript@5.9.3',
  'typescript-newest': 'npm:typescript@latest',
  vitest: '3.2.4',
  webpack: '5.101.3',
};

/** The page: a widget, a feed under a name of the page's own, and HTML of the server's entry. */
export const PAGE = `import 'iom-widgets/define/news-card.js';
import { IomNewsFeed } from 'iom-widgets';
import { plainHtml } from 'iom-widgets/server';
customElements.define('my-feed', class extends IomNewsFeed {});
document.body.innerHTML = '<iom-news-card office="lao-pdr" lang="lo"></iom-news-card><my-feed office="lao-pdr" lang="lo"></my-feed><main></main>';
plainHtml('iom-news-card', { office: 'lao-pdr', lang: 'lo' }).then((html) => (document.querySelector('main').innerHTML = html));
`;

export const SERVER = `import { renderWidget } from 'iom-widgets/server';
renderWidget('iom-news-card', { office: 'lao-pdr' }, { lang: 'lo' }).then(
  (html) => console.log(/<template shadowrootmode/.test(html) && /[\\u0e80-\\u0eff]/.test(html) ? 'rendered' : html),
  (error) => console.log(error.message),
);
`;

export const TEST = `import 'iom-widgets/define/news-card.js';
test('a card is shown', async () => {
  document.body.innerHTML = '<iom-news-card office="lao-pdr" lang="en"></iom-news-card>';
  const card = document.querySelector('iom-news-card');
  for (let turn = 0; turn < 100 && card.getAttribute('state') !== 'ready'; turn++)
    await new Promise((done) => setTimeout(done, 50));
  expect(card.getAttribute('state')).toBe('ready');
  expect(card.shadowRoot.textContent).toContain('Read the article');
});
`;

/** Runs a program of the folder, and returns what it prints; throws with it if it fails. */
export function run(folder, command, args, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    timeout: 180_000,
    env: {
      ...process.env,
      PATH: `${folder}/node_modules/.bin:${process.env.PATH}`,
      CI: '1',
      PARCEL_WORKERS: '0',
      ...env,
    },
  });
  if (status !== 0) throw new Error(error?.message ?? `${stdout}\n${stderr}`.trim());
  return stdout;
}

const node = (folder, code) => run(folder, process.execPath, ['--input-type=module', '-e', code]);

/** Each builds `page.js` of the folder into `out/<name>`, and returns the lines of its page. */
export const BUNDLERS = {
  'esbuild, modules in chunks': (folder, out) => {
    run(folder, 'esbuild', [
      'page.js',
      '--bundle',
      '--format=esm',
      '--splitting',
      `--outdir=${out}`,
      '--log-level=error',
    ]);
    return '<script type="module" src="page.js"></script>';
  },
  'esbuild, one classic script': (folder, out) => {
    run(folder, 'esbuild', ['page.js', '--bundle', '--format=iife', `--outdir=${out}`, '--log-level=error']);
    return '<script defer src="page.js"></script>';
  },
  webpack: (folder, out) => {
    node(
      folder,
      `import webpack from 'webpack';
      webpack({ mode: 'production', entry: './page.js', output: { path: ${JSON.stringify(`${folder}/${out}`)}, publicPath: 'auto' } }, (error, stats) => {
        if (error || stats.hasErrors()) { console.error(error ?? stats.toString('errors-only')); process.exitCode = 1; }
      });`,
    );
    return '<script defer src="main.js"></script>';
  },
  'Rollup with its plugins for packages': (folder, out) => {
    node(
      folder,
      `import { rollup } from 'rollup'; import resolve from '@rollup/plugin-node-resolve';
      import commonjs from '@rollup/plugin-commonjs'; import json from '@rollup/plugin-json';
      const bundle = await rollup({ input: 'page.js', plugins: [resolve({ browser: true }), commonjs(), json()], onwarn() {} });
      await bundle.write({ dir: ${JSON.stringify(out)}, format: 'es' });`,
    );
    return '<script type="module" src="page.js"></script>';
  },
  Parcel: (folder, out) => {
    run(folder, 'parcel', [
      'build',
      'page.html',
      '--dist-dir',
      out,
      '--no-cache',
      '--public-url',
      './',
      '--no-source-maps',
      '--no-autoinstall',
      '--log-level',
      'error',
    ]);
    return undefined; // it writes the page itself
  },
};

/** Each bundles `server.js` of the folder, and returns the file to run. */
export const SERVERS = {
  'esbuild for Node, modules': (folder) => {
    run(folder, 'esbuild', [
      'server.js',
      '--bundle',
      '--platform=node',
      '--format=esm',
      '--outfile=out/server/esm.mjs',
      '--log-level=error',
    ]);
    return 'out/server/esm.mjs';
  },
  'esbuild for Node, CommonJS': (folder) => {
    run(folder, 'esbuild', [
      'server.js',
      '--bundle',
      '--platform=node',
      '--format=cjs',
      '--outfile=out/server/cjs.cjs',
      '--log-level=error',
    ]);
    return 'out/server/cjs.cjs';
  },
  'webpack for Node': (folder) => {
    node(
      folder,
      `import webpack from 'webpack';
      webpack({ mode: 'production', target: 'node', entry: './server.js', output: { path: ${JSON.stringify(`${folder}/out/server`)}, filename: 'webpack.cjs' } }, (error, stats) => {
        if (error || stats.hasErrors()) { console.error(error ?? stats.toString('errors-only')); process.exitCode = 1; }
      });`,
    );
    return 'out/server/webpack.cjs';
  },
};

/** Each runs `card.test.js` of the folder. */
export const RUNNERS = {
  'Vitest with jsdom': (folder) =>
    run(folder, 'vitest', ['run', '--globals', '--environment', 'jsdom', 'card.test.js']),
  'Vitest with happy-dom': (folder) =>
    run(folder, 'vitest', ['run', '--globals', '--environment', 'happy-dom', 'card.test.js']),
  'Jest with jsdom': (folder) =>
    run(folder, 'jest', ['--env=jsdom', '--testMatch', '**/card.test.js', '--transform={}'], {
      NODE_OPTIONS: '--experimental-vm-modules',
    }),
};

export const IMPORT_MAP = 'an import map, no bundler';
