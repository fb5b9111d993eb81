// Zip files that are the same bytes for the same content, on every machine and at any time.
import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** The files of a folder with those of its subfolders, for `zip`, as if the folder were called `name`. */
export function filesIn(folder, name) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      return [`${name}/${relative(folder, path).replaceAll(sep, '/')}`, readFileSync(path)];
    });
}

/** Makes a zip file from [path in the zip, text or bytes] in any order. */
export function zip(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const content = {};
  for (const [path, given] of sorted) {
    if (!isSafe(path)) throw new Error(`${path} is no path for a zip file.`);
    if (path in content) throw new Error(`${path} is there twice.`);
    content[path] = typeof given === 'string' ? strToU8(given) : given;
  }
  // The first moment that a zip file can have; it is written in the time zone of the machine.
  return zipSync(content, { level: 9, mtime: new Date(1980, 0, 1) });
}

const isSafe = (path) => !/[\\\0]/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));
