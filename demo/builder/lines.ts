import { ContentError } from '../../src/model/content-error.js';
import { snippet, type SnippetOptions } from '../../src/server/snippet.js';
import { UnknownOption } from '../../src/server/unknown-option.js';
import { commandOf, optionsOf, type Choice } from './builder-state.js';
import type { Key } from './words.js';

/** The lines to paste. */
export interface Lines {
  page: string;
  /** For the page's style sheet; usually empty. */
  sheet: string;
  /** Instructions, sentence by sentence. */
  how: Key[];
}

/** Returns the lines for the values; if there are none, a sentence or a command instead. */
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

/** The host of the folder, if it is not that of this page. Its owner can change pages with these lines. */
export function foreignHost(base: string): string | undefined {
  const { host } = new URL(base, location.href);
  return host === location.host ? undefined : host;
}
