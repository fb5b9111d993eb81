// Writes custom-elements.json, src/server/attributes.ts, and the data for VS Code and JSX in dist. With --dist, writes only
// dist (for the build). With --check, writes nothing, and fails if one of the first two is out of date.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'oxfmt';
import { attributesModule } from './widget-attributes.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const COMMITTED = 'custom-elements.json';
const check = process.argv.includes('--check');
const temp = mkdtempSync(join(tmpdir(), 'manifest-'));

function analyze() {
  const cem = fileURLToPath(new URL('../node_modules/@custom-elements-manifest/analyzer/cem.js', import.meta.url));
  // cem joins its outdir to the working folder, so an absolute path would end up below it.
  const args = [
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
    '--outdir',
    relative('.', temp),
    '--quiet',
  ];
  const env = check ? { ...process.env, MANIFEST_DIST: relative('.', temp) } : process.env;
  const { status, stdout } = spawnSync(process.execPath, [cem, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env });
  if (status !== 0) process.stdout.write(stdout);
  return status;
}

/** The expected text of the committed files, by path. */
async function made(manifest) {
  const { printWidth, singleQuote } = JSON.parse(readFileSync('.oxfmtrc.json', 'utf8'));
  const { code } = await format('attributes.ts', attributesModule(JSON.parse(manifest)), { printWidth, singleQuote });
  return { [COMMITTED]: manifest, 'src/server/attributes.ts': code };
}

function differences(file, after) {
  if (!existsSync(file)) return [`${file} is not there`];
  const before = readFileSync(file, 'utf8');
  if (before === after) return [];
  const [old, now] = [before, after].map((text) => text.split('\n'));
  const first = now.findIndex((line, i) => line !== old[i]);
  const around = (lines, sign) => lines.slice(first, first + 3).map((line) => `${sign} ${line}`);
  return [`${file}, first difference at line ${first + 1}:`, ...around(old, '-'), ...around(now, '+')];
}

const status = analyze();
const fresh = join(temp, COMMITTED);
if (status !== 0 || !existsSync(fresh)) {
  console.error(`The analyzer ended with ${status}.`);
  process.exitCode = 1;
} else if (!process.argv.includes('--dist')) {
  const outputs = Object.entries(await made(readFileSync(fresh, 'utf8')));
  const found = outputs.flatMap(([file, text]) => differences(file, text));
  if (!check) for (const [file, text] of outputs) writeFileSync(file, text);
  else if (found.length) {
    console.error(`Out of date; run "npm run manifest" and commit it.\n${found.join('\n')}`);
    process.exitCode = 1;
  }
}
rmSync(temp, { recursive: true, force: true });
