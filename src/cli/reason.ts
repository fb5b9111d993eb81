import { getSystemErrorMap } from 'node:util';

/** Why the system refused, without the names of files that Node adds: `permission denied (EACCES)`. */
export function reasonOf(error: unknown): string {
  const { errno, code, message } = error as NodeJS.ErrnoException;
  const [, words] = getSystemErrorMap().get(errno ?? 0) ?? [];
  return words ? `${words} (${code})` : String(message);
}
