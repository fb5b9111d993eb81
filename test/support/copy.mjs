// A copy of the whole repository, for tests that change it as a recipe of CONTRIBUTING says and run what the recipe names.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MADE = ['node_modules', 'dist', 'dist-demo', 'reports', '.git'];

/** Makes the copy, which goes when the tests of the file are over. */
export function copyOfAll() {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of readdirSync(ROOT).filter((each) => !MADE.includes(each)))
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const path = (file) => join(folder, file);
  const copy = {
    folder,
    read: (file) => readFileSync(path(file), 'utf8'),
    json: (file) => JSON.parse(copy.read(file)),
    write: (file, text) => writeFileSync(path(file), text),
    /** Replaces text that must be there. */
    change(file, before, now) {
      const text = copy.read(file);
      const changed = text.replace(before, now);
      assert.notEqual(changed, text, `${before} is not in ${file}`);
      copy.write(file, changed);
    },
    /** Runs a module with Node; gives its status and all that it printed. */
    run(...args) {
      // A test of a test must not tell the outer runner what it does.
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env });
      return { status, said: stdout + stderr };
    },
    /** The same, and it must end well. */
    runs(...args) {
      const { status, said } = copy.run(...args);
      assert.equal(status, 0, `${args.join(' ')}\n${said}`);
      return said;
    },
  };
  return copy;
}

const bin = (path) => `node_modules/${path}`;
export const TSC = [bin('typescript/bin/tsc'), '--noEmit'];
export const OXLINT = [bin('oxlint/bin/oxlint')];
export const OXFMT = [bin('oxfmt/bin/oxfmt'), '--check', '.'];
export const VITE = [bin('vite/bin/vite.js'), 'build'];
