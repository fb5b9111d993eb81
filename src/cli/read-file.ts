import { createReadStream, fstatSync, type Stats } from 'node:fs';
import { constants, open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ContentError } from '../model/content-error.js';
import { MOST_BYTES } from '../content/remote/read-body.js';
import { collect, tooLarge } from './collect.js';
import { otherThanFile } from './file-kind.js';
import { reasonOf } from './reason.js';

/**
 * Reads a regular file of at most 5,000,000 bytes. Does not open anything else, because a pipe or a device can block forever,
 * and opening some devices starts them. Rejects with `ContentError`.
 */
export async function readRegular(path: string): Promise<Uint8Array> {
  const name = resolve(path);
  try {
    check(await stat(path), name);
    // Non-blocking, because the file may have been replaced since, and some files in /proc only claim to be regular.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      check(await file.stat(), name);
      // Counts the content, because the size of every file in /proc is 0.
      return await collect(name, file.createReadStream({ autoClose: false, end: MOST_BYTES }));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** Like `readRegular`, but also reads what the caller has opened: `curl … | iom-widgets feed /dev/stdin`. */
export async function readGiven(path: string): Promise<Uint8Array> {
  const opened = /^\/dev\/(?:stdin|fd\/(\d+))$/.exec(path);
  const fd = Number(opened?.[1] ?? 0);
  if (!opened || !isPipe(fd)) return readRegular(path);
  try {
    return await collect(path, createReadStream('', { fd, autoClose: false }));
  } catch (error) {
    throw unreadable(path, error);
  }
}

function check(stats: Stats, name: string): void {
  const other = otherThanFile(stats);
  if (other) throw new ContentError('not-found', `${name} is ${other}: only regular files are read.`);
  if (stats.size > MOST_BYTES) throw tooLarge(name);
}

function isPipe(fd: number): boolean {
  try {
    const stats = fstatSync(fd);
    return stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

function unreadable(name: string, error: unknown): ContentError {
  if (error instanceof ContentError) return error;
  return new ContentError('not-found', `${name} cannot be read: ${reasonOf(error)}.`);
}
