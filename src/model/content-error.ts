import { cleanText } from '../core/clean-text.js';
import type { ContentErrorCode, Problem } from '../core/events.js';

/** What an unknown id was looked for as; names the message that the reader sees. */
export type UnknownKind = 'office' | 'story' | 'programme' | 'contact' | 'hotline';

/** Why content cannot be shown. The message is for developers: it says what to do. */
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

/** The error of an id that a document, or the library, does not know. */
export function unknownId(kind: UnknownKind, id: string, known: readonly string[]): ContentError {
  const help = known.length > 0 ? `Known ids: ${known.join(', ')}.` : 'There are none.';
  return new ContentError('unknown-id', `${kind}="${id}" is not known. ${help}`, [], { kind, id: cleanText(id) });
}

/** The item with this id, or the first where none is asked for; throws for an id that is not there. */
export function findById<T extends { id: string }>(
  kind: UnknownKind,
  id: string | null | undefined,
  items: readonly T[],
): T | undefined {
  if (!id) return items[0];
  const found = items.find((item) => item.id === id);
  if (!found)
    throw unknownId(
      kind,
      id,
      items.map((item) => item.id),
    );
  return found;
}

/** The error of a document that cannot be read at all. */
export function badFormat(problems: Problem[]): ContentError {
  return new ContentError('format', `The document cannot be read: ${listProblems(problems)}.`, problems);
}

/** Problems in one line for the console. */
export function listProblems(problems: readonly Problem[]): string {
  return problems.map(({ path, problem }) => `${path} ${problem}`).join('; ');
}
