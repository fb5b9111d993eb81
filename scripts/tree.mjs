// npm run tree: writes the accessible tree of all widgets, as Chromium gives it to screen readers, to test/tree, from the last
// build.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
mkdirSync('test/tree', { recursive: true });
const args = ['--test', '--test-name-pattern', 'as in test/tree', 'test/e2e/accessible-tree.test.mjs'];
const env = { ...process.env, UPDATE_TREE: '1' };
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status;
