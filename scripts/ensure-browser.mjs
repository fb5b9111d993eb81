// Finds or downloads a Chromium for the tests.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/test-browser', import.meta.url));
const PACKAGE = '@sparticuz/chromium@153.0.0';

const root = process.getuid?.() === 0;

/** Arguments for every Chromium that this repository starts; they block connections to other machines. */
export const CHROMIUM_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
  ...(root || process.env.CI ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
];

async function installed() {
  if (process.env.CHROME_PATH && existsSync(process.env.CHROME_PATH)) return process.env.CHROME_PATH;
  const { Launcher } = await import('chrome-launcher');
  try {
    return Launcher.getFirstInstallation();
  } catch {
    return undefined; // chrome-launcher throws on some machines without Chrome
  }
}

async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  mkdirSync(CACHE, { recursive: true });
  const require = createRequire(join(CACHE, 'x.js'));
  const find = () => {
    try {
      return require.resolve('@sparticuz/chromium');
    } catch {
      return undefined;
    }
  };
  if (!find()) {
    const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
    execFileSync('npm', ['install', '--prefix', CACHE, ...quiet, PACKAGE], { stdio: 'inherit', timeout: 180_000 });
  }
  const entry = find();
  const { default: chromium, inflate } = await import(pathToFileURL(entry).href);
  const { TMPDIR } = process.env;
  process.env.TMPDIR = CACHE; // the package unpacks into os.tmpdir(); keep it with node_modules
  let executablePath;
  try {
    await inflate(join(dirname(entry), '..', 'bin', 'al2023.tar.br')); // libnss3 and friends, for a machine without them
    executablePath = await chromium.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  const libraries = [process.env.LD_LIBRARY_PATH, join(CACHE, 'al2023', 'lib')].filter(Boolean).join(':');
  const fonts = existsSync('/etc/fonts') ? '/etc/fonts' : join(CACHE, 'fonts');
  return {
    executablePath,
    headless: 'shell',
    source: PACKAGE,
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? fonts },
  };
}

function fromApt() {
  if (!root || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
  return existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium', source: 'apt' } : undefined;
}

/** Resolves to { executablePath, headless, env, source }; with TEST_BROWSER=npm, ignores installed browsers. */
export async function ensureBrowser() {
  const path = process.env.TEST_BROWSER === 'npm' ? undefined : await installed();
  if (path) return { executablePath: path, headless: true, env: {}, source: 'installed' };
  for (const get of [fromNpm, fromApt]) {
    try {
      const found = await get();
      if (found) return { headless: true, env: {}, ...found };
    } catch (error) {
      console.warn(`[ensure-browser] ${get.name}: ${error.message.split('\n')[0]}`);
    }
  }
  throw new Error('No Chromium found. Install Chrome or Chromium and set CHROME_PATH to it.');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await ensureBrowser());
