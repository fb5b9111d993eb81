import type { ParseArgsConfig } from 'node:util';

/** How a command ends: done, something is wrong with what it was given, it was called wrongly. */
export const OK = 0;
export const FAILED = 1;
export const USAGE = 2;

/** What a command may write to, and where it runs. */
export interface Terminal {
  out(text: string): void;
  /** Errors, and nothing that belongs to the answer. */
  error(text: string): void;
  /** How far long work is; only where somebody is looking on. */
  progress(text: string): void;
}

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Command {
  /** Said in the list of commands. */
  summary: string;
  /** The text of `--help`. */
  help: string;
  options: NonNullable<ParseArgsConfig['options']>;
  run(given: { values: Values; positionals: string[] }, terminal: Terminal): Promise<number>;
}

/** A command that was called wrongly. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
