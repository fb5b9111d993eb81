#!/usr/bin/env node
import { FAILED } from './command.js';
import { crashed, main } from './main.js';
import { oneLine } from './one-line.js';
import { reasonOf } from './reason.js';

const tell = (text: string): void => void process.stderr.write(`${oneLine(text)}\n`);

let isLost = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // EPIPE is expected: a program such as `head` has closed the pipe.
  if (!isLost && error.code !== 'EPIPE') tell(`Standard output cannot be written: ${reasonOf(error)}.`);
  isLost = true;
  process.exitCode = FAILED;
});
process.stderr.on('error', () => {}); // nowhere to report it
process.on('uncaughtException', (error) => {
  tell(crashed(error));
  process.exit(FAILED);
});

const code = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: tell,
  progress: (text) => void (process.stderr.isTTY && tell(text)),
});
process.exitCode = isLost ? FAILED : code;
