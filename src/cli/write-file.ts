import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, open, readFile, readlink, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import type { Terminal } from './command.js';
import { otherThanFile } from './file-kind.js';
import { reasonOf } from './reason.js';

/** `writeWhole` for a command: reports an error in one sentence. Resolves to whether the file now has this content. */
export async function store(path: string, text: string, { error }: Terminal): Promise<boolean> {
  try {
    await writeWhole(path, text);
    return true;
  } catch (failure) {
    error(`${path} cannot be written: ${reasonOf(failure)}.`);
    return false;
  }
}

/**
 * Writes a regular file as a whole or not at all: writes a temporary file in the same folder, then renames it. Keeps the mode
 * and, if the system allows it, the owner; follows a symbolic link. Leaves a file with the same content alone, to keep its
 * date.
 *
 * @returns Whether it was written.
 */
export async function writeWhole(path: string, text: string): Promise<boolean> {
  const before = await ifThere(stat(path));
  const other = before && otherThanFile(before);
  if (other) throw new Error(`it is ${other}, and only a regular file can be replaced`);
  const target = await targetOf(path);
  if (before?.size === Buffer.byteLength(text) && (await saysAlready(target, text))) return false;
  // Not derived from the file's name, which may have the maximum length. Random, so that nobody can predict it.
  const beside = join(dirname(target), `.iom-widgets-${randomUUID()}.tmp`);
  try {
    const file = await open(beside, 'wx', before ? 0o600 : 0o666);
    try {
      await file.writeFile(text);
      if (before) await makeLike(file, before);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
    return true;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
}

/** The target of a symbolic link, even if it does not exist, in which case `realpath` fails. */
async function targetOf(path: string): Promise<string> {
  if (!(await ifThere(lstat(path)))?.isSymbolicLink()) return path;
  const link = await readlink(path);
  // Does not normalise “..”, which is wrong if a folder is a link.
  return targetOf(isAbsolute(link) ? link : `${dirname(path)}/${link}`);
}

async function ifThere(stats: Promise<Stats>): Promise<Stats | undefined> {
  try {
    return await stats;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Returns false for an unreadable file, so that it is replaced. */
const saysAlready = async (path: string, text: string): Promise<boolean> =>
  (await readFile(path, 'utf8').catch(() => undefined)) === text;

// Sets the owner first, because changing it clears bits of the mode.
async function makeLike(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const own = await file.stat();
  if (own.uid !== uid || own.gid !== gid)
    await file
      .chown(uid, gid)
      .catch(() => file.chown(own.uid, gid))
      .catch(() => {});
  if ((own.mode ^ mode) & 0o7777) await file.chmod(mode & 0o7777);
}
