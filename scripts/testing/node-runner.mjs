// Runs test files in Node, one process per file, and reports each test.
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';

/** All test files for Node, sorted. */
export const nodeFiles = () =>
  readdirSync('test', { recursive: true })
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => join('test', file))
    .sort();

/** Unwraps Node's error; for an assertion, returns the message without its stack. */
function messageOf(error) {
  const cause = error?.cause ?? error;
  return typeof cause === 'string' ? cause : (cause?.message ?? inspect(cause));
}

/**
 * Converts the events of `node:test` to results. A suite counts only if it fails itself, for instance in a hook, because its
 * tests count already. Node reports a file without tests as one test with the file's name; that counts as a failure.
 */
export class ResultCollector {
  results = [];
  /** For each file, by nesting level: the titles of the current test's suites, and whether a nested test has been seen. */
  #files = new Map();

  add({ type, data }) {
    if (!data?.file || !['test:start', 'test:pass', 'test:fail'].includes(type)) return undefined;
    const levels = this.#files.get(data.file) ?? this.#files.set(data.file, []).get(data.file);
    if (type === 'test:start') {
      levels.length = data.nesting;
      levels[data.nesting] = { title: data.name, children: 0, failedChildren: 0 };
      return undefined;
    }
    return this.#end(type === 'test:fail', data, levels);
  }

  #end(hasFailed, data, levels) {
    const level = levels[data.nesting] ?? { title: data.name, children: 0, failedChildren: 0 };
    const parent = levels[data.nesting - 1];
    const file = relative('', data.file);
    const isSuite = level.children > 0 || data.details?.type === 'suite';
    const isEmptyFile = !isSuite && data.nesting === 0 && resolve(data.name) === resolve(data.file);
    const failed = hasFailed || isEmptyFile;
    levels.length = data.nesting;
    if (parent) {
      parent.children++;
      if (failed) parent.failedChildren++;
    }
    if (isSuite && (!failed || level.failedChildren > 0)) return undefined;
    const result = {
      runner: 'node',
      file,
      test: [...levels.map(({ title }) => title), data.name].join(' › '),
      outcome: data.skip !== undefined || data.todo !== undefined ? 'skipped' : failed ? 'failed' : 'passed',
      ...(failed && { message: isEmptyFile && !hasFailed ? 'no tests in it' : messageOf(data.details?.error) }),
    };
    this.results.push(result);
    return result;
  }
}

/**
 * Resolves to `{ results, times }`: times in milliseconds by file. Prints a line per file, after `label`, and each failure when it
 * happens.
 */
export function runNodeFiles(files, { concurrency = 1, label = '' } = {}) {
  const collector = new ResultCollector();
  const times = {};
  const printed = new Map(files.map((file) => [file, '']));
  const finish = (file) => {
    if (!printed.has(file)) return;
    const said = printed.get(file);
    printed.delete(file);
    const done = files.length > 1 ? `${files.length - printed.size}/${files.length} ` : label;
    summarise(done + file, file, collector.results, times[file] ?? 0, said);
  };
  let current;
  return new Promise((done, fail) => {
    run({ files, concurrency })
      .on('data', (event) => {
        const { type, data } = event;
        if (type === 'test:complete' && files.includes(data.name)) times[data.name] = data.details.duration_ms;
        // The output of a test is shown only if its file fails.
        if (['test:stdout', 'test:stderr'].includes(type) && printed.has(data.file))
          printed.set(data.file, printed.get(data.file) + data.message);
        // Node reports parallel files one after the other, some time after they are complete.
        if (['test:pass', 'test:fail'].includes(type) && data.file && relative('', data.file) !== current) {
          finish(current);
          current = relative('', data.file);
        }
        const result = collector.add(event);
        if (result?.outcome === 'failed') console.log(`✖ ${result.file}: ${result.test}\n${indent(result.message)}`);
      })
      .on('error', fail)
      .on('end', () => {
        [current, ...printed.keys()].forEach(finish);
        done({ results: collector.results, times });
      });
  });
}

const indent = (text) => text.replace(/^/gm, '    ');

function summarise(name, file, results, ms, printed) {
  const own = results.filter((result) => result.file === file);
  const passed = own.filter(({ outcome }) => outcome === 'passed').length;
  const isGood = own.length > 0 && passed === own.length;
  if (!isGood && printed) console.log(indent(printed.trimEnd()));
  console.log(`${isGood ? '✔' : '✖'} ${name}: ${passed} of ${own.length} passed, ${(ms / 1000).toFixed(1)} s`);
}
