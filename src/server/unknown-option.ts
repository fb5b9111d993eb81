/** Thrown for an unknown option; the message lists the valid ones. */
export class UnknownOption extends Error {
  override readonly name = 'UnknownOption';

  constructor(
    what: string,
    readonly given: string,
    readonly known: readonly string[],
  ) {
    super(`${what} “${given}” is not known. Known: ${known.join(', ')}.`);
  }
}

export function unknownOption(what: string, given: string, known: readonly string[]): UnknownOption {
  return new UnknownOption(what, given, known);
}
