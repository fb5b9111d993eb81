// The results that the test runners report for files that pass, fail, crash, or fail only sometimes.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { resultsOf, timesOf } from '../../scripts/testing/browser-results.mjs';
import { ResultCollector } from '../../scripts/testing/node-runner.mjs';
import { count, failedFiles, failureRates, MOST_RERUNS, mergeRuns, slowest } from '../../scripts/testing/results.mjs';

const result = (file, name, outcome, message) => ({
  runner: 'node',
  file,
  test: name,
  outcome,
  ...(message && { message }),
});

describe('merging two runs', () => {
  const first = [
    result('a', '1', 'passed'),
    result('b', '1', 'failed', 'too late'),
    result('b', '2', 'passed'),
    result('c', '1', 'failed', 'wrong'),
  ];
  const second = [result('b', '1', 'passed'), result('b', '2', 'passed'), result('c', '1', 'failed', 'wrong again')];

  test('each failed file is listed once, for the runner in which it failed', () => {
    const firefox = { ...result('b', '1', 'failed', 'no'), runner: 'firefox' };
    assert.deepEqual(failedFiles([...first, result('c', '2', 'failed', 'no'), firefox]), [
      { runner: 'node', file: 'b' },
      { runner: 'node', file: 'c' },
      { runner: 'firefox', file: 'b' },
    ]);
  });

  test('a pass in the second run is flaky, with the first message; two failures are a failure; each test counts once', () => {
    const { results, flaky } = mergeRuns(first, second);
    assert.deepEqual(flaky, [result('b', '1', 'failed', 'too late')]);
    assert.deepEqual(count(results), { passed: 3, failed: 1 });
    assert.equal(results.find(({ file }) => file === 'c').message, 'wrong again');
  });

  test('a test that fails only in the second run is a failure', () => {
    const { results, flaky } = mergeRuns(first, [result('b', '1', 'passed'), result('b', '2', 'failed', 'now this')]);
    assert.deepEqual(flaky, [result('b', '1', 'failed', 'too late')]);
    assert.deepEqual(count(results), { passed: 2, failed: 2 });
  });

  test('a file that was aborted, and completes in the second run, counts with all of its tests', () => {
    const { results, flaky } = mergeRuns([result('b', 'b', 'failed', 'exit 1')], second.slice(0, 2));
    assert.equal(flaky.length, 1);
    assert.deepEqual(count(results), { passed: 2, failed: 0 });
  });

  test('a failed file that did not run again stays failed', () => {
    const { results, flaky } = mergeRuns(first, []);
    assert.deepEqual([count(results), flaky], [{ passed: 2, failed: 2 }, []]);
    assert.ok(MOST_RERUNS > 0);
  });

  test('a skipped test counts as failed', () =>
    assert.deepEqual(count([result('a', '1', 'skipped')]), { passed: 0, failed: 1 }));
});

test('failure rates: most often first, with the first message', () => {
  const runs = [
    [result('a', '1', 'failed', 'x'), result('b', '1', 'failed', 'y')],
    [result('a', '1', 'passed'), result('b', '1', 'failed', 'z')],
  ];
  assert.deepEqual(
    failureRates(runs).map(({ file, failures, runs: all, message }) => [file, failures, all, message]),
    [
      ['b', 2, 2, 'y'],
      ['a', 1, 2, 'x'],
    ],
  );
});

test('the slowest files come first, in seconds', () =>
  assert.deepEqual(slowest({ a: 1000, b: 3000, c: 2000 }, 2), [
    { name: 'b', seconds: 3 },
    { name: 'c', seconds: 2 },
  ]));

describe('a run in Node', () => {
  const temp = realpathSync(mkdtempSync(join(tmpdir(), 'results-')));
  after(() => rmSync(temp, { recursive: true, force: true }));

  const FILES = {
    'nested.mjs': `import { describe, test } from 'node:test';
      describe('suite', () => { test('good', () => {}); test('bad', () => { throw new Error('the reason'); }); });
      test('parent', async (t) => { await t.test('child', () => {}); });`,
    'hook.mjs': `import { after, describe, test } from 'node:test';
import { promisify } from 'node:util';
      describe('suite', () => { after(() => { throw new Error('in a hook'); }); test('good', () => {}); });`,
    'empty.mjs': '',
    'crash.mjs': `import { test } from 'node:test'; test('good', () => {}); process.exitCode = 3; throw new Error('crashed');`,
    'skip.mjs': `import { test } from 'node:test'; test('later', { skip: true }, () => {}); test('some day', { todo: true }, () => {});`,
  };

  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const node = (...args) => promisify(execFile)(process.execPath, args, { env });

  /** Runs in a separate process, because Node runs no test files from within a test file. */
  async function resultsOfFiles(run, names) {
    const paths = names.map((name) => join(temp, name));
    for (const [index, name] of names.entries()) writeFileSync(paths[index], FILES[name]);
    const [module, call] = {
      files: ['node-runner.mjs', 'runNodeFiles(files)'],
      lanes: ['node-lanes.mjs', 'runInLanes(files, [undefined, new Promise((done) => setTimeout(done))])'],
    }[run];
    // Not by `--eval`, which Node would pass on to the process of the test file.
    const code = `const { ${call.split('(', 1)} } = await import('${new URL(`../../scripts/testing/${module}`, import.meta.url)}');
      const files = ${JSON.stringify(paths)};
      const { results } = await ${call};
      console.log('RESULTS' + JSON.stringify(results));`;
    writeFileSync(join(temp, 'run.mjs'), code);
    const { stdout } = await node(join(temp, 'run.mjs'));
    return JSON.parse(/^RESULTS(.*)$/m.exec(stdout)[1]);
  }

  async function resultsOfFile(name) {
    const results = await resultsOfFiles('files', [name]);
    for (const { file } of results) assert.equal(file, relative('', join(temp, name)));
    return results.map(({ test: title, outcome, message }) => [title, outcome, message]);
  }

  test('two lanes share the files, and each file is run once', async () => {
    const names = ['nested.mjs', 'hook.mjs', 'crash.mjs', 'skip.mjs'];
    const together = await resultsOfFiles('lanes', names);
    const apart = await resultsOfFiles('files', names);
    const sorted = (results) => results.map(({ file, test: title, outcome }) => `${file} ${title} ${outcome}`).sort();
    assert.deepEqual(sorted(together), sorted(apart));
  });

  test('suites do not count, but their tests do, with their titles', async () =>
    assert.deepEqual(await resultsOfFile('nested.mjs'), [
      ['suite › good', 'passed', undefined],
      ['suite › bad', 'failed', 'the reason'],
      ['parent › child', 'passed', undefined],
    ]));

  test('a hook that fails is a failure of its suite', async () =>
    assert.deepEqual(await resultsOfFile('hook.mjs'), [
      ['suite › good', 'passed', undefined],
      ['suite', 'failed', 'in a hook'],
    ]));

  test('a file without tests fails', async () => {
    const [[, outcome, message], ...rest] = await resultsOfFile('empty.mjs');
    assert.deepEqual([outcome, message, rest], ['failed', 'no tests in it', []]);
  });

  test('a file that crashes fails', async () => {
    const results = await resultsOfFile('crash.mjs');
    assert.ok(
      results.some(([, outcome]) => outcome === 'failed'),
      JSON.stringify(results),
    );
  });

  test('skipped and todo tests are reported as skipped', async () =>
    assert.deepEqual(
      (await resultsOfFile('skip.mjs')).map(([, outcome]) => outcome),
      ['skipped', 'skipped'],
    ));

  test('npm test runs a failed file once more; a pass is FLAKY, and is listed before the totals and in reports/flaky.json', async () => {
    const path = join(temp, 'sometimes.test.mjs');
    writeFileSync(
      path,
      `import { existsSync, writeFileSync } from 'node:fs';
      import { test } from 'node:test';
      test('good', () => {});
      test('second time lucky', () => {
        const path = import.meta.filename + '.ran';
        if (existsSync(path)) return;
        writeFileSync(path, '');
        throw new Error('the first reason');
      });`,
    );
    const { stdout } = await node('scripts/test.mjs', '--no-build', path);
    const lines = stdout.trimEnd().split('\n');
    const file = relative('', path);
    assert.deepEqual(lines.slice(-3), [
      `FLAKY ${file}: second time lucky (node): the first reason`,
      'node: 2 passed, 0 failed',
      '2 passed, 0 failed',
    ]);
    const [flaky, ...rest] = JSON.parse(readFileSync('reports/flaky.json', 'utf8'));
    assert.deepEqual(
      [flaky.file, flaky.test, flaky.message, rest],
      [file, 'second time lucky', 'the first reason', []],
    );
  });

  test('two failures are a failure', async () => {
    const path = join(temp, 'never.test.mjs');
    writeFileSync(path, `import { test } from 'node:test'; test('never', () => { throw new Error('always'); });`);
    const { stdout, code } = await node('scripts/test.mjs', '--no-build', path).catch((error) => error);
    assert.equal(code, 1);
    assert.match(stdout, /^FAILED {2}node: .*: never: always$/m);
    assert.doesNotMatch(stdout, /^FLAKY/m);
    assert.match(stdout, /\n0 passed, 1 failed\n$/);
  });

  test('events without a test are ignored', () =>
    assert.equal(new ResultCollector().add({ type: 'test:diagnostic', data: {} }), undefined));
});

describe('a run in browsers', () => {
  const about = { browser: { name: 'Firefox' }, testFile: join(process.cwd(), 'test/a.test.ts'), errors: [] };
  const good = { name: 'good', passed: true, skipped: false };
  const bad = { name: 'bad', passed: false, skipped: false, error: { message: 'the reason' } };
  const suite = (tests, suites = []) => ({ name: '', tests, suites });
  const brief = (session) =>
    resultsOf({ ...about, ...session }).map(({ test: title, outcome, message }) => [title, outcome, message]);

  test('titles include those of the suites', () =>
    assert.deepEqual(brief({ passed: false, testResults: suite([good], [{ ...suite([bad]), name: 'suite' }]) }), [
      ['good', 'passed', undefined],
      ['suite › bad', 'failed', 'the reason'],
    ]));

  test('a file that fails to load, has no tests, or fails outside of them is a failure', () => {
    const error = { message: 'cannot load' };
    assert.deepEqual(brief({ passed: false, errors: [error] }), [['test/a.test.ts', 'failed', 'cannot load']]);
    assert.deepEqual(brief({ passed: true, testResults: suite([]) }), [['test/a.test.ts', 'failed', 'no tests in it']]);
    assert.deepEqual(brief({ passed: false, errors: [error], testResults: suite([good]) })[1][1], 'failed');
  });

  test('results use the browser’s name in the settings', () =>
    assert.equal(resultsOf({ ...about, passed: true, testResults: suite([good]) })[0].runner, 'firefox'));

  test('the time of a file includes its whole page, not only its tests', (t) => {
    const all = ['first', 'a', 'last'].map((id) => ({
      ...about,
      id,
      testFile: join(process.cwd(), `test/${id}.test.ts`),
    }));
    const sessions = Object.assign(new EventEmitter(), { all: () => all });
    let now = 1000;
    t.mock.method(performance, 'now', () => now);
    const times = timesOf(sessions);
    const emit = (id, ...statuses) => {
      for (const status of statuses) {
        now += 200;
        sessions.emit('session-status-updated', { id, status });
      }
    };
    emit('first', 'TEST_STARTED', 'TEST_FINISHED', 'FINISHED');
    emit('a', 'SCHEDULED', 'INITIALIZING', 'TEST_STARTED', 'TEST_FINISHED', 'FINISHED');
    emit('last', 'INITIALIZING', 'TEST_STARTED');
    assert.deepEqual(times(), {
      'test/first.test.ts (firefox)': 600,
      'test/a.test.ts (firefox)': 600,
      'test/last.test.ts (firefox)': 200,
    });
  });
});
