import { ContentError } from '../../src/model/content-error.js';
import { snippet, type SnippetOptions } from '../../src/server/snippet.js';
import { UnknownOption } from '../../src/server/unknown-option.js';
import { commandOf, optionsOf, type Choice } from './builder-state.js';
import type { Key } from './words.js';

/** What is shown to be pasted. */
export interface Lines {
  page: string;
  /** For the page's style sheet; mostly nothing. */
  sheet: string;
  /** What to do with them, sentence by sentence. */
  how: Key[];
}

/** The lines for what is chosen; instead of them a sentence, or a command, where there are none. */
export async function linesOf(choice: Choice, normal: Choice, integrity: SnippetOptions['integrity']): Promise<Lines> {
  const options = optionsOf(choice, normal);
  const { format, attributes, look } = options;
  const pinned = { ...options, integrity: choice['pin'] ? integrity : undefined };
  try {
    if (!choice['sheet']) return { page: await snippet(pinned), sheet: '', how: howOf(choice) };
    const { theme, accent, text, surface } = look;
    // The colours of a frame are in its address, which no policy forbids.
    const kept = format === 'iframe' ? { accent, text, surface } : { theme };
    const page = await snippet({ ...pinned, look: kept, style: undefined });
    return { page, sheet: await snippet({ ...options, sheet: true }), how: howOf(choice) };
  } catch (error) {
    if (!(error instanceof ContentError || error instanceof UnknownOption)) throw error;
    if (format === 'html' && attributes?.['src']) return { page: commandOf(options), sheet: '', how: ['how.command'] };
    return { page: '', sheet: '', how: ['how.noForm'] };
  }
}

function howOf({ format = '', theme = '' }: Choice): Key[] {
  const how = `how.${format}` as Key;
  if (format === 'html') return theme ? [how, 'how.plainColours'] : [how];
  if (format === 'iframe') return theme && theme !== 'own' ? [how, 'how.frameColours'] : [how];
  if (format !== 'script' && format !== 'wordpress') return ['how.modules'];
  return theme && theme !== 'own' ? [how, 'how.theme'] : [how];
}

/** The host of the folder, where it is not that of this page: whoever runs it can change the page of the lines. */
export function foreignHost(base: string): string | undefined {
  const { host } = new URL(base, location.href);
  return host === location.host ? undefined : host;
}
