// Prints the SBOM of a release: `node scripts/sbom.mjs cyclonedx`, or `spdx`. Removes development tools first, because
// `npm sbom --omit dev` also omits dependencies that a tool shares (npm 11.19).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [format = 'cyclonedx'] = process.argv.slice(2);
const place = mkdtempSync(join(tmpdir(), 'sbom-'));
// npm uses the folder's name for the package.
const folder = join(place, 'iom-widgets');
try {
  mkdirSync(folder);
  for (const name of ['package.json', 'package-lock.json']) {
    const content = JSON.parse(readFileSync(name, 'utf8'));
    for (const root of [content, content.packages?.['']]) if (root) delete root.devDependencies;
    writeFileSync(join(folder, name), JSON.stringify(content));
  }
  const options = ['sbom', '--package-lock-only', '--sbom-type', 'library', '--sbom-format', format];
  const { status } = spawnSync('npm', options, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(place, { recursive: true });
}
