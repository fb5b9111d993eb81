const FIRST_PAUSE = 5_000;

/**
 * Resolves when a file of ours that did not come is worth another try: the device is back online, or a pause is over that is
 * twice as long after each failure in a row, from 5 seconds on.
 */
export function nextTry(failures: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, FIRST_PAUSE * 2 ** (failures - 1));
    // Not in Node.
    globalThis.addEventListener?.('online', end);
  });
}

/** What `load` gives once it no longer fails; it has failed `failures` times in a row already. */
export async function insist<T>(load: () => Promise<T>, failures = 0): Promise<T> {
  if (failures) await nextTry(failures);
  return load().catch(() => insist(load, failures + 1));
}
