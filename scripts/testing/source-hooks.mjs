// Hooks for Node's loader, see from-source.mjs.
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { versionDefine } from '../version.mjs';

const ROOT = new URL('../../', import.meta.url).href;
const CACHE = new URL('node_modules/.cache/from-source/', ROOT);
const { name, exports } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));

/** The source file of a built module, which tests import, or of the `.js` path in another source. */
function sourceOf(url) {
  const [, path] = url.startsWith(ROOT) ? (/^(?:dist|src)\/(.*)\.js$/.exec(url.slice(ROOT.length)) ?? []) : [];
  return path && path !== 'embed/embed' ? `${ROOT}src/${path}.ts` : undefined;
}

/** The file of an export of the package. */
function exported(specifier) {
  if (specifier !== name && !specifier.startsWith(`${name}/`)) return undefined;
  const entry = exports[`.${specifier.slice(name.length)}`];
  return entry && new URL(entry.default ?? entry, ROOT).href;
}

export function resolve(specifier, context, next) {
  const isPath = /^(?:\.{0,2}\/|file:)/.test(specifier);
  const url = isPath ? new URL(specifier, context.parentURL ?? pathToFileURL('./')).href : exported(specifier);
  const source = url && sourceOf(url);
  return source ? { url: source, format: 'module', shortCircuit: true } : next(specifier, context);
}

const modified = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
/** Files that affect the compilation. */
const SETTINGS = ['package.json', 'tsconfig.json', 'scripts/testing/source-hooks.mjs'];
const settled = Math.max(...SETTINGS.map((file) => modified(fileURLToPath(new URL(file, ROOT)))));

/** Compiles a file to JavaScript. Cached on disk, because each test file is a process and some start the command many times. */
async function compiled(file) {
  const kept = fileURLToPath(new URL(`${file.slice(fileURLToPath(ROOT).length)}.mjs`, CACHE));
  if (modified(kept) > Math.max(modified(file), settled)) return readFileSync(kept, 'utf8');
  const { transformSync } = await import('esbuild');
  const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.json', ROOT), 'utf8'));
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    loader: 'ts',
    target: 'esnext',
    sourcefile: file,
    sourcemap: 'inline',
    define: versionDefine,
    tsconfigRaw: { compilerOptions },
  });
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept); // atomic, because other processes may read it
  return code;
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  return { format: 'module', source: await compiled(fileURLToPath(url)), shortCircuit: true };
}
