import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, ensureBrowser } from './scripts/ensure-browser.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import { PUBLIC } from './test/hostile/public.mjs';
import { answerFault } from './test/support/fault-server.mjs';
import { renderedPages } from './test/support/rendered-pages.mjs';

// A proxy nobody listens on: test pages reach this machine and nothing else.
const FIREFOX_PREFS = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
};

const launchers = {
  async chromium() {
    const { executablePath, headless, env } = await ensureBrowser();
    const launchOptions = { executablePath, headless, args: CHROMIUM_ARGS, env: { ...process.env, ...env } };
    return chromeLauncher({ puppeteer, launchOptions });
  },
  firefox() {
    const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
    const launchOptions = { browser: 'firefox', executablePath, extraPrefsFirefox: FIREFOX_PREFS };
    return chromeLauncher({ puppeteer, concurrency: 1, launchOptions });
  },
  webkit: () => webkitLauncher(),
};

async function browsers() {
  const names = (process.env.BROWSERS ?? 'chromium').split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !Object.hasOwn(launchers, name));
  if (unknown.length) throw new Error(`BROWSERS: ${unknown} unknown; known are ${Object.keys(launchers)}`);
  return Promise.all(names.map((name) => launchers[name]()));
}

function count(suite, into, failed) {
  for (const test of suite.tests) {
    into[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    if (!test.skipped && !test.passed) failed(test.name);
  }
  for (const inner of suite.suites) count(inner, into, failed);
}

/** Writes { browser: { passed, failed, skipped, problems } } to the file named by WTR_COUNTS. */
function countsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      if (!process.env.WTR_COUNTS) return;
      const totals = {};
      for (const session of sessions) {
        const own = { passed: 0, failed: 0, skipped: 0 };
        const total = (totals[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0, problems: [] });
        const failed = (what) => total.problems.push(`${relative('', session.testFile)}: ${what}`);
        if (session.testResults) count(session.testResults, own, failed);
        const empty = own.passed + own.failed + own.skipped === 0;
        // A file that fails to load, or fails outside of any test, has no failed test to show for it.
        if (own.failed === 0 && (empty || !session.passed)) {
          own.failed = 1;
          failed(session.errors[0]?.message ?? 'no tests in it');
        }
        for (const key of ['passed', 'failed', 'skipped']) total[key] += own[key];
      }
      writeFileSync(process.env.WTR_COUNTS, JSON.stringify(totals));
    },
  };
}

/** Gives the public lists of hostile strings, which lie outside of what is served, to the browser. */
const publicLists = {
  name: 'public-lists',
  serve: ({ path }) => path === '/test/hostile/public.mjs' && `export const PUBLIC = ${JSON.stringify(PUBLIC)};`,
};

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['production'] },
  testFramework: { config: { timeout: '30000' } },
  testsFinishTimeout: 400_000,
  browserStartTimeout: 150_000, // three engines on two processors
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['lcovonly', 'text-summary'] },
  // A lower target would drop `with { type: 'json' }`, and no browser loads such a file.
  plugins: [
    publicLists,
    renderedPages,
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  // Answers by itself, before anything else does: some of it is no answer at all.
  middleware: [
    (context, next) => {
      if (!answerFault(context.req, context.res)) return next();
      Object.assign(context, { status: 200, respond: false });
      return undefined;
    },
  ],
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countsReporter()],
  browsers: await browsers(),
};
