import { ContentError } from '../../src/model/content-error.js';
import { snippet, type SnippetOptions } from '../../src/server/snippet.js';
import { UnknownOption } from '../../src/server/unknown-option.js';
import { commandOf, optionsOf, type Choice } from './builder-state.js';
import { cdnFolder, themeOfPackage } from './cdn.js';
import type { Key } from './words.js';

/** `integrity.json` of the embed folder of this site. */
export interface Integrity {
  version: string;
  files: Readonly<Record<string, string>>;
}

/** The lines to paste. */
export interface Lines {
  page: string;
  /** For the page's style sheet; usually empty. */
  sheet: string;
  /** Instructions, sentence by sentence. */
  how: Key[];
}

/** Returns the lines for the values; if there are none, a sentence or a command instead. */
export async function linesOf(choice: Choice, normal: Choice, integrity?: Integrity): Promise<Lines> {
  const options = optionsOf(choice, normal);
  const { format, attributes, look } = options;
  const cdn = integrity && cdnFolder(choice['host'], integrity.version);
  const pinned = {
    ...options,
    base: cdn ?? options.base,
    integrity: cdn || choice['pin'] ? integrity?.files : undefined,
  };
  const make = async (given: SnippetOptions): Promise<string> => {
    const lines = await snippet(given);
    return cdn && look.theme ? themeOfPackage(lines, cdn, look.theme) : lines;
  };
  try {
    if (!choice['sheet']) return { page: await make(pinned), sheet: '', how: howOf(choice) };
    const { theme, accent, text, surface } = look;
    // The colours of a frame are in its address, which no policy forbids.
    const kept = format === 'iframe' ? { accent, text, surface } : { theme };
    const page = await make({ ...pinned, look: kept, style: undefined, unstyled: true });
    return { page, sheet: await snippet({ ...options, sheet: true }), how: howOf(choice) };
  } catch (error) {
    if (!(error instanceof ContentError || error instanceof UnknownOption)) throw error;
    if (format === 'html' && attributes?.['src']) return { page: commandOf(options), sheet: '', how: ['how.command'] };
    return { page: '', sheet: '', how: ['how.noForm'] };
  }
}

function howOf({ format = '', theme = '', host }: Choice): Key[] {
  const how = `how.${format}` as Key;
  const folder: Key[] = host ? [] : ['how.folder'];
  if (format === 'html') return theme ? [how, 'how.plainColours'] : [how];
  if (format === 'iframe') return [...folder, how, ...(theme && theme !== 'own' ? ['how.frameColours' as Key] : [])];
  if (format !== 'script' && format !== 'wordpress') return ['how.modules'];
  return [...folder, how, ...(theme && theme !== 'own' && !host ? ['how.theme' as Key] : [])];
}

/** The host of the folder, if it is not that of this page. Its owner can change pages with these lines. */
export function foreignHost(base: string): string | undefined {
  const { host } = new URL(base, location.href);
  return host === location.host ? undefined : host;
}
