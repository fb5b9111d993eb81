import type { ParseArgsConfig } from 'node:util';

/** Exit codes: success, a problem with the input, wrong usage. */
export const OK = 0;
export const FAILED = 1;
export const USAGE = 2;

/** The outputs of a command. */
export interface Terminal {
  out(text: string): void;
  /** Writes errors, to standard error. */
  error(text: string): void;
  /** Shows the progress of long work, in an interactive terminal only. */
  progress(text: string): void;
}

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Command {
  /** Shown in the list of commands. */
  summary: string;
  /** The text of `--help`. */
  help: string;
  options: NonNullable<ParseArgsConfig['options']>;
  run(given: { values: Values; positionals: string[] }, terminal: Terminal): Promise<number>;
}

/** Wrong usage of a command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
