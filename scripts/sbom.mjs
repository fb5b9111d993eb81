// Prints the list of what is in a release (SBOM): `node scripts/sbom.mjs cyclonedx`, or `spdx`. Without what only builds and
// tests: `npm sbom --omit dev` leaves a dependency out that a tool has, too (npm 11.19), so the tools are taken out first.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [format = 'cyclonedx'] = process.argv.slice(2);
const place = mkdtempSync(join(tmpdir(), 'sbom-'));
// npm calls the package by its folder.
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
