import type { Say } from './words.js';

/** Copies the text of the button's field, and shows a message, or instructions if copying is not allowed. */
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
    // Not allowed, or a page without https, which only supports execCommand().
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
