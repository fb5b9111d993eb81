import { getSystemErrorMap } from 'node:util';

/** A system error without the file names that Node adds: `permission denied (EACCES)`. */
export function reasonOf(error: unknown): string {
  const { errno, code, message } = error as NodeJS.ErrnoException;
  const [, words] = getSystemErrorMap().get(errno ?? 0) ?? [];
  return words ? `${words} (${code})` : String(message);
}
