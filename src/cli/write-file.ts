import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, open, readFile, readlink, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import type { Terminal } from './command.js';
import { otherThanFile } from './file-kind.js';
import { reasonOf } from './reason.js';

/** `writeWhole` for a command: what goes wrong is told in one sentence. Resolves to whether the file now says that. */
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
 * Writes a regular file whole or not at all: beside it first, then in its place. It keeps its mode and, where the system
 * allows it, its owner; a link stays, and the file that it leads to is written. One that says the same already is left alone,
 * so that its date stays.
 *
 * @returns Whether it was written.
 */
export async function writeWhole(path: string, text: string): Promise<boolean> {
  const before = await ifThere(stat(path));
  const other = before && otherThanFile(before);
  if (other) throw new Error(`it is ${other}, and only a regular file can be replaced`);
  const target = await targetOf(path);
  if (before?.size === Buffer.byteLength(text) && (await saysAlready(target, text))) return false;
  // Not by the file's name, which may be as long as the system takes; nobody can have put anything there before.
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

/** Where a link leads, whether or not there is something; `realpath` wants something to be there. */
async function targetOf(path: string): Promise<string> {
  if (!(await ifThere(lstat(path)))?.isSymbolicLink()) return path;
  const link = await readlink(path);
  // Put together as it is: to take out “..” is wrong where a folder is a link.
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

/** A file that may not be read is written anew. */
const saysAlready = async (path: string, text: string): Promise<boolean> =>
  (await readFile(path, 'utf8').catch(() => undefined)) === text;

// The owner first: a change of it takes bits off the mode.
async function makeLike(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const own = await file.stat();
  if (own.uid !== uid || own.gid !== gid)
    await file
      .chown(uid, gid)
      .catch(() => file.chown(own.uid, gid))
      .catch(() => {});
  if ((own.mode ^ mode) & 0o7777) await file.chmod(mode & 0o7777);
}
