// npm run toolchains [-- <part of a name>] [-- --all]: packs this package, builds and loads one small page with each bundler, renders
// in bundled servers, runs one test in each runner, checks the types, and prints the table of docs/bundlers.md. With --all also
// site builders and a worker runtime. Needs a build, and the npm registry at the first run.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './launch-browser.mjs';
import { LIBRARIES, LIBRARY_VERSIONS } from './toolchains/libraries.mjs';
import { table } from './toolchains/table.mjs';
import { askWorker, SITES, WORKERD } from './toolchains/sites.mjs';
import { BUNDLERS, IMPORT_MAP, PAGE, run, RUNNERS, SERVER, SERVERS, TEST, VERSIONS } from './toolchains/tools.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean' } } });
const [wanted = ''] = positionals;
const folder = join(tmpdir(), 'iom-widgets-toolchains');
const rows = [];

// Outside of this package, so that its name means the packed one.
mkdirSync(folder, { recursive: true });
const packed = JSON.parse(
  run(process.cwd(), 'npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]),
)[0].filename;
install(folder, { ...VERSIONS, ...LIBRARY_VERSIONS });

/** Installs packages, unless they are there, and ours. */
function install(into, dependencies) {
  mkdirSync(into, { recursive: true });
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  const list = JSON.stringify({
    private: true,
    type: 'module',
    // Parcel reads `exports` of packages only if it is told to.
    '@parcel/resolver-default': { packageExports: true },
    dependencies,
    // Later ones give attw an empty package.
    overrides: { fflate: '0.8.2' },
  });
  if (!existsSync(`${into}/package.json`) || readFileSync(`${into}/package.json`, 'utf8') !== list) {
    writeFileSync(`${into}/package.json`, list);
    run(into, 'npm', ['install', ...options]);
  }
  // Not noted in package.json, because the package changes with every build.
  run(into, 'npm', ['install', '--no-save', ...options, join(folder, packed)]);
}

const write = (name, text) => writeFileSync(`${folder}/${name}`, text);
write('page.js', PAGE);
write('page.html', '<!doctype html><title>A page</title><body><script type="module" src="page.js"></script>');
write('server.js', SERVER);
write('card.test.js', TEST);
rmSync(`${folder}/out`, { recursive: true, force: true });

async function attempt(kind, name, work) {
  if (!`${kind} ${name}`.toLowerCase().includes(wanted.toLowerCase())) return;
  const fault = await Promise.resolve()
    .then(work)
    .then(
      () => undefined,
      (error) => String(error?.message ?? error).trim(),
    );
  rows.push({ kind, name, fault });
  console.log(`${fault === undefined ? 'works ' : 'FAILED'}  ${kind}: ${name}`);
  if (fault) console.log(fault.slice(0, 1500).replace(/^/gm, '        '));
}

// ── Pages ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
let root = folder;
const server = createServer(({ url }, response) => {
  const path = root + decodeURIComponent(new URL(url, 'http://localhost').pathname).replace(/\/$/, '/index.html');
  const isThere = existsSync(path) && extname(path) in TYPES;
  response.writeHead(isThere ? 200 : 404, { 'content-type': `${TYPES[extname(path)] ?? 'text/plain'}; charset=utf-8` });
  response.end(isThere ? readFileSync(path) : '');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = await launchBrowser();
const origin = `http://127.0.0.1:${server.address().port}`;

/** Opens a page, and waits until these of its parts are shown. */
async function show(path, parts = ['card', 'feed', 'plain']) {
  const tab = await browser.newPage();
  const errors = [];
  tab.on('pageerror', (error) => errors.push(String(error?.message ?? error)));
  await tab.goto(`${origin}/${path}`);
  const shown = () =>
    tab.evaluate(() => {
      const lao = (node) => /[\u0e80-\u0eff]{3}/.test(node?.textContent ?? '');
      const feed = document.querySelector('my-feed')?.shadowRoot;
      return {
        card: lao(document.querySelector('iom-news-card')?.shadowRoot?.querySelector('.root')),
        feed: lao(feed?.querySelector('iom-news-card')?.shadowRoot?.querySelector('.root')),
        plain: lao(document.querySelector('main')),
      };
    });
  const end = Date.now() + 20_000;
  let found;
  do
    found = await shown().catch(() => ({})); // the page is still loading
  while (parts.some((part) => !found[part]) && Date.now() < end);
  await tab.close();
  if (errors.length > 0 || parts.some((part) => !found[part]))
    throw new Error(`${JSON.stringify(found)} ${errors.join('\n')}`);
}

for (const [index, [name, build]] of Object.entries(BUNDLERS).entries())
  await attempt('page', name, async () => {
    const out = `out/${index}`;
    const lines = build(folder, out);
    if (lines !== undefined) write(`${out}/page.html`, `<!doctype html><title>A page</title><body>${lines}`);
    await show(`${out}/page.html`);
  });

/** An import map for the package and what it imports: each package may have its own version of another. */
function importMap() {
  const scopes = {};
  const read = (base) => JSON.parse(readFileSync(`${folder}/${base}/package.json`, 'utf8'));
  const target = (entry) =>
    typeof entry === 'object' && entry ? target(entry.browser ?? entry.import ?? entry.module ?? entry.default) : entry;
  const entriesOf = (name, base) => {
    const { exports = {}, module, main = 'index.js' } = read(base);
    const all = typeof exports === 'string' ? { '.': exports } : { '.': module ?? main, ...exports };
    return Object.entries(all).flatMap(([key, entry]) => {
      const file = target(entry);
      return file && !key.includes('*') ? [[name + key.slice(1), `/${base}/${file.replace('./', '')}`]] : [];
    });
  };
  const visit = (base) => {
    if (scopes[`/${base}/`]) return;
    scopes[`/${base}/`] = {};
    for (const name of Object.keys(read(base).dependencies ?? {})) {
      const own = `${base}/node_modules/${name}`;
      const place = existsSync(`${folder}/${own}`) ? own : `node_modules/${name}`;
      Object.assign(scopes[`/${base}/`], Object.fromEntries(entriesOf(name, place)));
      visit(place);
    }
  };
  visit('node_modules/iom-widgets');
  return { imports: Object.fromEntries(entriesOf('iom-widgets', 'node_modules/iom-widgets')), scopes };
}

await attempt('page', IMPORT_MAP, async () => {
  mkdirSync(`${folder}/out/map`, { recursive: true });
  cpSync(`${folder}/page.js`, `${folder}/out/map/page.js`);
  write(
    'out/map/page.html',
    `<!doctype html><title>A page</title><script type="importmap">${JSON.stringify(importMap())}</script><body><script type="module" src="page.js"></script>`,
  );
  await show('out/map/page.html');
});
for (const [name, program] of Object.entries(LIBRARIES))
  await attempt('library', name, async () => {
    const out = `out/${name}`;
    mkdirSync(`${folder}/${out}`, { recursive: true });
    write(`library-${name}.js`, program);
    run(folder, 'esbuild', [
      `library-${name}.js`,
      '--bundle',
      '--format=esm',
      `--outfile=${out}/page.js`,
      '--log-level=error',
    ]);
    const page = (title) =>
      `<!doctype html><title>${title}</title><script type="module" src="page.js"></script><body><main>${name === 'Turbo' ? '<iom-news-card office="lao-pdr"></iom-news-card>' : ''}</main>`;
    write(`${out}/first.html`, page('First'));
    write(`${out}/second.html`, page('Second'));
    const tab = await browser.newPage();
    const errors = [];
    tab.on('pageerror', (error) => errors.push(String(error?.message ?? error)));
    await tab.goto(`${origin}/${out}/first.html`);
    const result = await (await tab.waitForFunction(() => window.result, { timeout: 30_000 })).jsonValue();
    await tab.close();
    if (result !== 'works' || errors.length > 0) throw new Error([result, ...errors].join('\n'));
  });
if (values.all)
  for (const [name, site] of Object.entries(SITES))
    await attempt('site', name, async () => {
      const place = join(tmpdir(), `iom-widgets-site-${name.split(/[, ]/, 1)}`);
      prepare(place, site);
      site.build(place);
      root = `${place}/${site.out}`;
      await show(site.path ?? '', site.shows);
      if (site.docs) await showAttributes(site.docs);
    });
await browser.close();
await new Promise((done) => server.close(done));

function prepare(place, { packages, files }) {
  install(place, packages);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(`${place}/${name}`), { recursive: true });
    writeFileSync(`${place}/${name}`, text);
  }
}

/** Opens a page, and waits until it lists the attributes of a card. */
async function showAttributes(path) {
  const tab = await browser.newPage();
  await tab.goto(`${origin}/${path}`);
  await tab.waitForFunction(() => document.body.textContent.includes('heading-level'), { timeout: 30_000 });
  await tab.close();
}

// ── Servers, runners, types ─────────────────────────────────────────────────────────────────────────────────────────

for (const [name, bundle] of Object.entries(SERVERS)) {
  await attempt('server', name, () => {
    const said = run(folder, process.execPath, [bundle(folder)]).trim();
    if (said !== 'rendered') throw new Error(said);
  });
  // webpack writes in where the package is; elsewhere, it says the same.
  if (!name.includes('webpack'))
    await attempt('server', `${name}, without the package around: says what to do`, () => {
      const away = mkdtempSync(join(tmpdir(), 'server-'));
      const file = bundle(folder);
      cpSync(`${folder}/${file}`, join(away, basename(file)));
      const said = run(away, process.execPath, [basename(file)]).trim();
      rmSync(away, { recursive: true, force: true });
      if (!/Leave iom-widgets out of the bundle/.test(said)) throw new Error(said);
    });
}

if (values.all)
  await attempt('server', WORKERD.name, async () => {
    const place = join(tmpdir(), `iom-widgets-site-${WORKERD.name}`);
    prepare(place, WORKERD);
    WORKERD.build(place);
    const { plain, rendered } = await askWorker(place);
    if (!/[\u0e80-\u0eff]{3}/.test(plain) || !/plainHtml works everywhere/.test(rendered))
      throw new Error(JSON.stringify({ plain, rendered }));
  });

for (const [name, test] of Object.entries(RUNNERS)) await attempt('test', name, () => test(folder));

write(
  'types.ts',
  `import 'iom-widgets/define/news-card.js'; import { IomNewsCard } from 'iom-widgets'; import { plainHtml } from 'iom-widgets/server';
import { parseNews } from 'iom-widgets/content'; import type { Elements } from 'iom-widgets/elements';
console.log(IomNewsCard, plainHtml, parseNews); export type Card = Elements['iom-news-card'];`,
);
for (const version of ['5.4', '5.9', 'newest'])
  for (const resolution of ['node16', 'nodenext', 'bundler'])
    await attempt('types', `TypeScript ${version}, ${resolution}, with skipLibCheck off`, () => {
      const compilerOptions = {
        noEmit: true,
        strict: true,
        skipLibCheck: false,
        types: [],
        target: 'es2022',
        lib: ['es2023', 'dom', 'dom.iterable'],
        module: resolution === 'bundler' ? 'esnext' : resolution,
        moduleResolution: resolution,
      };
      write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['types.ts'] }));
      run(folder, process.execPath, [`node_modules/typescript-${version}/bin/tsc`, '-p', '.']);
    });
await attempt('types', 'Are the types wrong?', () =>
  run(folder, 'attw', [
    packed,
    '--profile',
    'esm-only',
    '--no-emoji',
    '--exclude-entrypoints',
    './embed.js',
    './plain.css',
    './themes/high-contrast.css',
    './themes/inherit.css',
    './elements',
    './jsx',
    './preact',
    './svelte',
    './vue',
  ]),
);

console.log(`\n${table()}\n`);
const failed = rows.filter(({ fault }) => fault !== undefined).length;
console.log(`${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
