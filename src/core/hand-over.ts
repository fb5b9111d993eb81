import { NativeURL } from './globals.js';
import { documentMember } from './page.js';

/**
 * Copies `text` to the clipboard. If the browser or the page does not allow it, selects what is in `shown`, so that the reader
 * can copy that, and returns false.
 */
export async function copyText(text: string, shown: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) documentMember('getSelection')()?.selectAllChildren(shown);
    return false; // no clipboard outside https, or no permission
  }
}

/** Downloads `text` as a file, which is made on the reader's device. */
export function saveFile(name: string, type: string, text: string): void {
  const url = NativeURL.createObjectURL(new Blob([text], { type }));
  const link = documentMember('createElement')('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the current task.
  setTimeout(() => NativeURL.revokeObjectURL(url), 1000);
}
