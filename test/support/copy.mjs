// A copy of the whole repository, for tests that change it by a recipe of CONTRIBUTING and run the commands of the recipe.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MADE = ['node_modules', 'dist', 'dist-demo', 'reports', '.git'];

/** Makes the copy, and removes it after the tests of the file. */
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
    /** Replaces text that must exist. */
    change(file, before, now) {
      const text = copy.read(file);
      const changed = text.replace(before, now);
      assert.notEqual(changed, text, `${before} is not in ${file}`);
      copy.write(file, changed);
    },
    /** Runs a module with Node, and returns its status and all of its output. */
    run(...args) {
      // A nested test must not report to the outer test runner.
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env });
      return { status, said: stdout + stderr };
    },
    /** Also asserts success. */
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
