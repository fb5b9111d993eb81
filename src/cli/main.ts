import { debuglog, parseArgs } from 'node:util';
import { ContentError } from '../model/content-error.js';
import { VERSION } from '../core/version.js';
import { UnknownOption } from '../server/unknown-option.js';
import { FAILED, OK, USAGE, UsageError, type Command, type Terminal } from './command.js';
import { feed } from './feed.js';
import { prerender } from './prerender.js';
import { reach } from './reach.js';
import { snippet } from './snippet.js';
import { validate } from './validate.js';

const COMMANDS: Readonly<Record<string, Command>> = { validate, snippet, prerender, feed, reach };

const HELP = `Usage: iom-widgets <command> [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(11)}${summary}\n`)
  .join('')}
  iom-widgets <command> --help   says more
  iom-widgets --version
`;

/** Runs the command line; resolves to the exit code. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') return say(HELP, terminal);
  if (name === '--version' || name === '-v') return say(`${VERSION}\n`, terminal);
  try {
    if (!Object.hasOwn(COMMANDS, name)) throw unknownCommand(name);
    return await run(COMMANDS[name]!, rest, terminal);
  } catch (error) {
    return fail(error, name, terminal);
  }
}

function run(command: Command, args: string[], terminal: Terminal): Promise<number> {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parse(args, options);
  return values['help'] ? Promise.resolve(say(command.help, terminal)) : command.run({ values, positionals }, terminal);
}

function parse(args: string[], options: Command['options']): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const [first] = (error as Error).message.split('. ');
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`${first}. Known: ${known.join(', ')}.`);
  }
}

function unknownCommand(name: string): UsageError {
  const what = name ? `“${name}” is not known.` : 'No command is given.';
  return new UsageError(`${what} Known: ${Object.keys(COMMANDS).join(', ')}.`);
}

function fail(error: unknown, name: string, terminal: Terminal): number {
  const isUsage =
    error instanceof UsageError ||
    error instanceof UnknownOption ||
    (error instanceof ContentError && error.code === 'unknown-id');
  terminal.error(isUsage || error instanceof ContentError ? error.message : crashed(error));
  if (isUsage) terminal.error(`See: iom-widgets ${Object.hasOwn(COMMANDS, name) ? `${name} ` : ''}--help`);
  return isUsage ? USAGE : FAILED;
}

/** The message for an unexpected error, which is a bug of ours; the stack goes to the debug log. */
export function crashed(error: unknown): string {
  debuglog('iom-widgets')('%s', (error as Error).stack);
  return `iom-widgets failed: ${String(error)}. Please report it; NODE_DEBUG=iom-widgets shows where it happened.`;
}

function say(text: string, terminal: Terminal): number {
  terminal.out(text);
  return OK;
}
