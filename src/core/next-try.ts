const FIRST_PAUSE = 5_000;

/**
 * Resolves when it is worth loading one of our own files again: when the device is back online, or after a pause that starts
 * at 5 seconds and doubles with each failure.
 */
export function nextTry(failures: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, FIRST_PAUSE * 2 ** (failures - 1));
    // Node has no such global.
    globalThis.addEventListener?.('online', end);
  });
}

/** Calls `load` until it succeeds and returns its result; `failures` counts the failures so far. */
export async function insist<T>(load: () => Promise<T>, failures = 0): Promise<T> {
  if (failures) await nextTry(failures);
  return load().catch(() => insist(load, failures + 1));
}
