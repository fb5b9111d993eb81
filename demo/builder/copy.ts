import type { Say } from './words.js';

/** Copies what is in the text field that the button names, and says so, or what to do where it is not allowed. */
export async function copy(button: HTMLButtonElement, say: Say): Promise<void> {
  const field = document.getElementById(button.dataset['copy']!) as HTMLTextAreaElement;
  const status = button.parentElement!.querySelector('[role="status"]')!;
  status.textContent = '';
  const done = await write(field);
  if (done) button.focus();
  status.textContent = say(done ? 'copy.done' : 'copy.failed');
}

async function write(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Not allowed, or a page without https, where there is only the old way.
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
