/** A choice that there is not; the message lists those that there are. */
export class UnknownOption extends Error {
  override readonly name = 'UnknownOption';
}

export function unknownOption(what: string, given: string, known: readonly string[]): UnknownOption {
  return new UnknownOption(`${what} “${given}” is not known. Known: ${known.join(', ')}.`);
}
