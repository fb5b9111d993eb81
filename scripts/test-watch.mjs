// npm run test:watch -- <file>: runs one test file, and again after each change of it or of a source that it loads.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const [file, ...others] = process.argv.slice(2);
if (!/\.test\.(?:mjs|ts)$/.test(file ?? '') || others.length > 0) {
  console.error('npm run test:watch -- <file>: one file, test/….test.mjs (Node) or test/….test.ts (browser).');
  process.exit(1);
}
const fromSource = `--import=${new URL('testing/from-source.mjs', import.meta.url)}`;
const args = file.endsWith('.ts')
  ? ['node_modules/@web/test-runner/dist/bin.js', file, '--watch']
  : [fromSource, '--test-reporter=spec', '--watch', file];
spawn(process.execPath, args, { stdio: 'inherit' }).on('close', (code) => (process.exitCode = code ?? 1));
