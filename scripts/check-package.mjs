// Packs the package, installs it in an empty folder and tests it as users would use it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const { name, version, exports: entries } = JSON.parse(readFileSync('package.json', 'utf8'));
const temp = mkdtempSync(join(tmpdir(), 'package-'));
const app = join(temp, 'app');
const installed = join(app, 'node_modules', name);
let passed = 0;
let failed = 0;

function check(what, run) {
  try {
    run();
    passed++;
    console.log(`ok      ${what}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${what}\n${error.message.trim().replace(/^/gm, '        ')}`);
  }
}

/** Runs a command and returns its output; throws with all of its output if it fails. */
function run(command, args, cwd = root) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(error?.message ?? `${stdout}\n${stderr}`);
  return stdout;
}
const tool = (path, args, cwd) => run(process.execPath, [join(root, 'node_modules', path), ...args], cwd);
const node = (code) => run(process.execPath, ['--input-type=module', '--eval', code], app);

/** Built files, catalogues, manifest, documentation, and the files that npm always adds. */
const SHIPPED =
  /^(dist\/.+\.(js|d\.ts|css|json|html|woff2|txt)|locales\/[\w-]+\.(json|md)|docs\/.+|custom-elements\.json|CHANGELOG\.md|README\.md|LICENSE|package\.json)$/;

function pack() {
  // The package is already built and checked; packing must not build it again.
  const output = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', temp]);
  const [{ filename, entryCount, size, unpackedSize, files }] = JSON.parse(output);
  for (const { path, size: bytes } of files) console.log(`${String(bytes).padStart(9)} ${path}`);
  console.log(`${filename}: ${entryCount} files, ${size} bytes packed, ${unpackedSize} unpacked`);
  check('nothing but what users need is in it', () => {
    const others = files.map(({ path }) => path).filter((path) => !SHIPPED.test(path));
    if (others.length) throw new Error(others.join('\n'));
  });
  return join(temp, filename);
}

/** The file of an export; for a types-only export, its declarations. */
const target = (entry) => (typeof entry === 'string' ? entry : (entry.import ?? entry.default ?? entry.types));

/** [specifier, file] of every export, with patterns expanded from the installed files. */
function expand([key, entry]) {
  const file = target(entry);
  if (!file.includes('*')) return [[key, file]];
  const [before, after] = file.split('*');
  const found = readdirSync(installed, { recursive: true })
    .map((path) => `./${path}`)
    .filter((path) => path.startsWith(before) && path.endsWith(after));
  if (!found.length) throw new Error(`${key} matches no file`);
  return found.map((path) => [key.replace('*', path.slice(before.length, path.length - after.length)), path]);
}

const READ = `process.getBuiltinModule('node:fs').readFileSync`;

function checkImport(key, file) {
  const specifier = JSON.stringify(name + key.slice(1));
  // Node cannot import a types-only export; TypeScript checks it below.
  if (file.endsWith('.d.ts')) check(`${key} is there`, () => readFileSync(join(installed, file)));
  else if (file.endsWith('.css'))
    check(`${key} resolves`, () => node(`${READ}(new URL(import.meta.resolve(${specifier})))`));
  else if (file.endsWith('.json'))
    check(`${key} imports`, () => node(`import(${specifier}, { with: { type: 'json' } })`));
  else check(`${key} imports`, () => node(`await import(${specifier})`));
}

/** Checks that define modules register an element, and other modules none. */
function checkRegisters(key) {
  const defines = key.startsWith('./define/');
  check(`${key} registers ${defines ? 'its tag' : 'nothing'}`, () => {
    const output = node(`
      let count = 0;
      globalThis.customElements = { define: () => count++, get() {}, whenDefined: () => new Promise(() => {}) };
      await import(${JSON.stringify(name + key.slice(1))});
      console.log('registered', count);
    `);
    const [, count] = /^registered (\d+)$/m.exec(output);
    if (count > 0 !== defines) throw new Error(`registered ${count}`);
  });
}

/** Checks the command, as `npx` starts it. */
function checkCommand() {
  const npx = (...args) => run('npx', ['--no-install', name, ...args], app);
  check('npx: --version', () => {
    if (npx('--version').trim() !== version) throw new Error('prints another version');
  });
  check('npx: a widget as plain HTML', () => {
    const html = npx('snippet', '--widget', 'news-card', '--office', 'viet-nam', '--lang', 'lo', '--format', 'html');
    if (!html.startsWith('<div class="iom-news-card" lang="lo">')) throw new Error(html);
  });
}

const USE = `
import { IomNewsCard } from '${name}';
import type { CustomElements } from '${name}/jsx';

const card: IomNewsCard = new IomNewsCard();
const tag: keyof CustomElements = 'iom-news-card';
card.append(tag);
// @ts-expect-error: fails when the class has become \`any\`
card.noSuchProperty = 1;
`;

/** Imports every typed export, so that TypeScript also checks the declarations of the library. */
function checkTypes(all) {
  const typed = all.filter(([key, file]) => file.endsWith('.js') && key !== './embed.js');
  const others = typed.map(([key], i) => `import type * as entry${i} from '${name + key.slice(1)}';\n`);
  writeFileSync(join(app, 'use.ts'), others.join('') + USE);
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
  tool('typescript/bin/tsc', [...options, 'use.ts'], app);
}

const isPlain = ([key, entry]) => !key.includes('*') && /\.(css|json)$|\/embed\.js$/.test(target(entry));

function checkPackage() {
  const tarball = pack();
  check('publint', () => tool('publint/src/cli.js', ['run', tarball, '--strict']));
  // Excludes style sheets and JSON, which have no declarations, and embed.js, a classic script without exports.
  const plain = Object.entries(entries)
    .filter(isPlain)
    .map(([key]) => key);
  const exclude = plain.length ? ['--exclude-entrypoints', ...plain] : [];
  check('attw', () => tool('@arethetypeswrong/cli/dist/index.js', [tarball, '--profile', 'esm-only', ...exclude]));

  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }\n');
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], app);
  const all = Object.entries(entries).flatMap(expand);
  for (const [key, file] of all) checkImport(key, file);
  for (const [key, file] of all) {
    if (key === './embed.js') {
      check(`${key} is a classic script`, () => new Script(readFileSync(join(installed, file), 'utf8')));
    } else if (file.endsWith('.js')) checkRegisters(key);
  }
  checkCommand();
  check('types in strict TypeScript', () => checkTypes(all));
}

try {
  checkPackage();
} catch (error) {
  failed++;
  console.log(`FAILED  ${error.message}`);
} finally {
  rmSync(temp, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
