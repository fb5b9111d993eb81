import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, ensureBrowser } from './scripts/ensure-browser.mjs';
import { firefoxOptions } from './scripts/firefox.mjs';
import { browserResults } from './scripts/testing/browser-results.mjs';
import { bundledTests } from './scripts/testing/bundled-tests.mjs';
import { versionDefine } from './scripts/version.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import { PUBLIC } from './test/hostile/public.mjs';
import { answerFault } from './test/support/fault-server.mjs';
import { renderedPages } from './test/support/rendered-pages.mjs';

const launchers = {
  async chromium() {
    const { executablePath, headless, env } = await ensureBrowser();
    const launchOptions = { executablePath, headless, args: CHROMIUM_ARGS, env: { ...process.env, ...env } };
    return chromeLauncher({ puppeteer, launchOptions });
  },
  firefox() {
    return chromeLauncher({ puppeteer, concurrency: 1, launchOptions: firefoxOptions() });
  },
  webkit: () => webkitLauncher(),
};

async function browsers() {
  const names = (process.env.BROWSERS ?? 'chromium').split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !Object.hasOwn(launchers, name));
  if (unknown.length) throw new Error(`BROWSERS: ${unknown} unknown; known are ${Object.keys(launchers)}`);
  return Promise.all(names.map((name) => launchers[name]()));
}

/** Passes the public lists of hostile strings to the browser, because their folder is not served. */
const publicLists = {
  name: 'public-lists',
  serve: ({ path }) => path === '/test/hostile/public.mjs' && `export const PUBLIC = ${JSON.stringify(PUBLIC)};`,
};

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['production'] },
  testFramework: { config: { timeout: '30000' } },
  testsStartTimeout: 120_000,
  testsFinishTimeout: 400_000,
  browserStartTimeout: 150_000, // three engines on two processors
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['lcovonly', 'text-summary'] },
  // A lower target would drop `with { type: 'json' }`, which browsers require.
  plugins: [
    publicLists,
    renderedPages,
    ...(process.env.BUNDLED ? [bundledTests()] : []),
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      define: versionDefine,
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  // Comes first, because some of these responses are deliberately broken.
  middleware: [
    (context, next) => {
      if (!answerFault(context.req, context.res)) return next();
      Object.assign(context, { status: 200, respond: false });
      return undefined;
    },
  ],
  reporters: [
    defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }),
    ...(process.env.WTR_RESULTS ? [browserResults(process.env.WTR_RESULTS)] : []),
  ],
  browsers: await browsers(),
};
