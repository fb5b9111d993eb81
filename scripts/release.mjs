// node scripts/release.mjs [folder]: makes the zip file of the built dist/embed, for people without Node, with its hashes beside it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn, zip } from './zip.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(ROOT, path), 'utf8');

/** Name of the zip file of a version. The embed builder links it. */
export const zipName = (version) => `iom-widgets-${version}.zip`;

/** Makes the zip file: the folder `iom` for the server, with the themes, and texts that say what to do with it. */
export function embedZip() {
  const { version } = JSON.parse(read('dist/embed/integrity.json'));
  const { homepage } = JSON.parse(read('package.json'));
  const readme = (suffix) => [
    `README${suffix}.txt`,
    // For old editors on Windows, which otherwise show one long line in the wrong characters.
    `\uFEFF${read(`scripts/release/README${suffix}.txt`)
      .replaceAll('{{version}}', version)
      .replaceAll('{{homepage}}', homepage)
      .replaceAll('\n', '\r\n')}`,
  ];
  const bytes = zip([
    ...filesIn(join(ROOT, 'dist/embed'), 'iom'),
    ...filesIn(join(ROOT, 'dist/themes'), 'iom/themes'),
    ...['', '.lo', '.vi'].map(readme),
    ['LICENSE.txt', read('LICENSE')],
  ]);
  return { name: zipName(version), bytes };
}

/** Writes the zip file to a folder, and its hashes beside it in the form that `sha256sum --check` and `sha384sum --check` read. */
export function writeRelease(folder) {
  const { name, bytes } = embedZip();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  const hashes = ['sha256', 'sha384'].map((method) => {
    const hash = createHash(method).update(bytes).digest('hex');
    writeFileSync(join(folder, `${name}.${method}`), `${hash}  ${name}\n`);
    return `${method} ${hash}`;
  });
  return [`${join(folder, name)}: ${bytes.length} bytes`, ...hashes];
}

if (process.argv[1] === import.meta.filename) console.log(writeRelease(process.argv[2] ?? 'release').join('\n'));
