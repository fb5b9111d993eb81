// Installs the packed package in a copy of each app of demo/frameworks, checks its types, builds it and tests it in Chromium.
// `npm run frameworks -- react vue` runs only these. Needs the npm registry, and a build of this package.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { servePage, usePage } from './frameworks-page.mjs';
import { launchBrowser } from './launch-browser.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { ATTRIBUTES, ENUM_VALUES, BOOLEAN_ATTRIBUTES, snippet } = await import('iom-widgets/server');

// pasted: the file with the lines of `snippet()`; wrong: a value that must not compile; starts: has its own server; i18n: has
// its own i18next.
const APPS = {
  react: { pasted: ['react', 'src/pasted.tsx'], wrong: ['src/app.tsx', 'layout="list"', 'layout="grid"'], i18n: true },
  vue: { pasted: ['vue', 'src/Pasted.vue'], wrong: ['src/App.vue', 'layout="list"', 'layout="grid"'] },
  svelte: { pasted: ['svelte', 'src/Pasted.svelte'], wrong: ['src/App.svelte', 'layout="list"', 'layout="grid"'] },
  // Angular does not check attributes of custom elements, but it checks the type of a listener's event.
  angular: { wrong: ['src/app.ts', 'event.detail.url', 'event.detail.address'] },
  next: { wrong: ['app/news.tsx', 'layout="list"', 'layout="grid"'], starts: true },
};
// `snippet()` looks ids up in the content.
const IDS = ['story', 'programme', 'contact', 'hotline'];
const VALUES = { office: 'lao-pdr', lang: 'lo', src: '/news.json', href: '/', refresh: '10', limit: '3' };
const TYPED = `A "b" {c} 'd' <e> & f`;

const rows = [];
const temp = mkdtempSync(join(tmpdir(), 'frameworks-'));

/** Runs a step and records its result; the next steps run even if it fails. */
async function step(app, name, run) {
  const start = performance.now();
  let error;
  try {
    await run();
  } catch (caught) {
    error = caught;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  rows.push({ app, name, seconds, ok: !error });
  console.log(`${error ? 'FAILED' : 'ok    '}  ${app}: ${name}`);
  if (error) console.log(String(error.message).trim().replace(/^/gm, '        '));
}

/** Runs a command and returns its output; throws with all of its output if it fails. */
function run(command, args, cwd) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };
  const options = { cwd, env, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'pipe'] };
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (status !== 0) throw new Error(error?.message ?? `${stdout}\n${stderr}`);
  return stdout;
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function pack() {
  const output = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', temp], process.cwd());
  const [{ filename, size }] = JSON.parse(output);
  console.log(`${filename}: ${size} bytes`);
  return join(temp, filename);
}

function install(folder, tarball) {
  const file = join(folder, 'package.json');
  const pkg = JSON.parse(readFileSync(file, 'utf8'));
  pkg.dependencies['iom-widgets'] = `file:${tarball}`;
  writeFileSync(file, JSON.stringify(pkg));
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock'], folder);
}

/** Every attribute of a widget that a snippet can set without our content. */
function everyAttribute(tag) {
  const names = ATTRIBUTES[tag].filter((name) => !IDS.includes(name));
  const valueOf = (name) =>
    ENUM_VALUES[name]?.[0] ?? (BOOLEAN_ATTRIBUTES.includes(name) ? '' : (VALUES[name] ?? TYPED));
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}

/** Adds files with the lines to paste for every widget to an app. */
async function paste(folder, [format, file]) {
  write(join(folder, file), await snippet({ widget: 'office-header', attributes: { office: 'lao-pdr' }, format }));
  for (const tag of Object.keys(ATTRIBUTES)) {
    const path = join(folder, dirname(file), 'pasted', `${tag}${file.slice(file.indexOf('.'))}`);
    write(path, await snippet({ widget: tag, attributes: everyAttribute(tag), format }));
  }
}

/** Checks that a wrong value does not compile, so that types are really checked. */
async function mustNotCompile(folder, [file, right, wrong]) {
  const path = join(folder, file);
  const code = readFileSync(path, 'utf8');
  if (!code.includes(right)) throw new Error(`${file} has no ${right}`);
  writeFileSync(path, code.replace(right, wrong));
  try {
    run('npm', ['run', 'check'], folder);
  } catch (error) {
    if (/grid|address/.test(error.message)) return;
    throw error;
  } finally {
    writeFileSync(path, code);
  }
  throw new Error(`${wrong} compiles`);
}

/** Starts the app's own server. */
async function startServer(folder) {
  const { url, close } = await servePage(folder); // on a free port
  close();
  const args = ['run', 'start', '--', '--port', new URL(url).port];
  const server = spawn('npm', args, { cwd: folder, detached: true, stdio: 'ignore' });
  const end = () => server.exitCode === null && process.kill(-server.pid);
  return { url, close: end };
}

/** Bundles the lines for a page without a framework with Vite. */
async function plainPage(folder) {
  const lines = await snippet({ widget: 'news-card', attributes: { office: 'lao-pdr', lang: 'lo' }, format: 'npm' });
  write(
    join(folder, 'plain/index.html'),
    `<!doctype html><link rel="icon" href="data:,"><title>A page</title>\n${lines}`,
  );
  run('npx', ['vite', 'build', 'plain'], folder);
}

async function runApp(name, tarball, browser) {
  const { pasted, wrong, starts, i18n } = APPS[name];
  const folder = join(temp, name);
  cpSync(join('demo/frameworks', name), folder, { recursive: true });
  await step(name, 'installs', () => install(folder, tarball));
  if (pasted) await step(name, 'takes the lines of snippet() for every widget', () => paste(folder, pasted));
  await step(name, 'has no fault of types', () => run('npm', ['run', 'check'], folder));
  await step(name, 'does not compile a wrong value', () => mustNotCompile(folder, wrong));
  await step(name, 'builds', () => run('npm', ['run', 'build'], folder));
  if (name === 'react') await step(name, 'builds the lines for a page without a framework', () => plainPage(folder));
  const site = await (starts ? startServer(folder) : servePage(join(folder, 'dist')));
  try {
    const behaviours = usePage(browser, site.url, { server: starts, header: Boolean(pasted), i18n });
    for (const [what, check] of Object.entries(behaviours)) await step(name, what, check);
  } finally {
    site.close();
  }
  if (name !== 'react') return;
  const plain = await servePage(join(folder, 'plain/dist'));
  await step(name, 'shows the widget of that page', usePage(browser, plain.url, {})['shows the news in Lao']);
  plain.close();
}

/** Runs the package checks in the next version of Node; `npm run verify` runs them in the current one. */
function inNode22() {
  // Prints failures only; `npm run verify` lists the rest.
  const faults = (text) => text.slice(Math.max(0, text.indexOf('FAILED')));
  try {
    run('npx', ['--yes', 'node@22', 'scripts/check-package.mjs'], process.cwd());
  } catch (error) {
    throw new Error(faults(error.message).replace(/^ok .*\n/gm, ''), { cause: error });
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(APPS, name) && name !== 'node22');
if (unknown.length) throw new Error(`${unknown} unknown. Known: ${Object.keys(APPS)}, node22`);
const browser = await launchBrowser();
try {
  const tarball = pack();
  for (const name of Object.keys(APPS))
    if (wanted.length === 0 || wanted.includes(name)) await runApp(name, tarball, browser);
  if (wanted.length === 0 || wanted.includes('node22')) await step('node 22', 'takes the package', inNode22);
} finally {
  await browser.close();
  rmSync(temp, { recursive: true, force: true });
}

console.log('');
for (const app of new Set(rows.map((row) => row.app))) {
  const own = rows.filter((row) => row.app === app);
  const seconds = own.reduce((sum, row) => sum + Number(row.seconds), 0).toFixed(1);
  const failed = own.filter(({ ok }) => !ok).map(({ name }) => name);
  console.log(
    `${app.padEnd(8)} ${String(own.length - failed.length).padStart(2)} of ${own.length} in ${seconds.padStart(5)} s  ${failed.join('; ')}`,
  );
}
const failed = rows.filter(({ ok }) => !ok).length;
console.log(`${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
