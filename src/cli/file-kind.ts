import type { Stats } from 'node:fs';

/** The kind of anything but a regular file, such as “a folder”; nothing for a regular file. */
export function otherThanFile(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}
