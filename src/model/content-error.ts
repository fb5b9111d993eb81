import { cleanText } from '../core/clean-text.js';
import type { ContentErrorCode, Problem } from '../core/events.js';

/** What an unknown id was meant to be; selects the message for the reader. */
export type UnknownKind = 'office' | 'story' | 'programme' | 'contact' | 'hotline';

/** Why content cannot be shown. The message tells developers what to do. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(
    readonly code: ContentErrorCode,
    message: string,
    readonly problems: Problem[] = [],
    readonly unknown?: { kind: UnknownKind; id: string },
  ) {
    super(message);
  }
}

/** Makes the error for an id that is not in the document or the library. */
export function unknownId(kind: UnknownKind, id: string, known: readonly string[]): ContentError {
  const help = known.length > 0 ? `Known ids: ${known.join(', ')}.` : 'There are none.';
  return new ContentError('unknown-id', `${kind}="${id}" is not known. ${help}`, [], { kind, id: cleanText(id) });
}

/** Returns the item with this id, or the first item without an id. Throws for an unknown id. */
export function findById<T extends { id: string }>(
  kind: UnknownKind,
  id: string | null | undefined,
  items: readonly T[],
): T | undefined {
  if (!id) return items[0];
  const composed = id.normalize(); // as in the document
  const found = items.filter((item) => item.id === composed)[0];
  if (!found)
    throw unknownId(
      kind,
      id,
      items.map((item) => item.id),
    );
  return found;
}

/** Makes the error for a document that cannot be read at all. */
export function badFormat(problems: Problem[]): ContentError {
  return new ContentError('format', `The document cannot be read: ${listProblems(problems)}.`, problems);
}

/** Formats problems in one line for the console. */
export function listProblems(problems: readonly Problem[]): string {
  return problems.map(({ path, problem }) => `${path} ${problem}`).join('; ');
}
