// The workflow that releases: it runs what was looked at, and what may sign runs nothing of ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { read } from './source.mjs';

const FOLDER = '.github/workflows';
const WORKFLOW = read(`${FOLDER}/release.yml`);
/** Name -> text of each job. */
const JOBS = Object.fromEntries(
  WORKFLOW.split(/^jobs:\n/m)[1]
    .split(/^ {2}(?=\w)/m)
    .filter(Boolean)
    .map((job) => [job.slice(0, job.indexOf(':')), job]),
);

test('every action is pinned by the hash of its commit', () => {
  const uses = readdirSync(FOLDER).flatMap((file) => [...read(`${FOLDER}/${file}`).matchAll(/uses: *(.*)/g)]);
  assert.ok(uses.length >= 5);
  for (const [, action] of uses) assert.match(action, /^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
});

test('no right is given to all jobs, and each has what it needs alone', () => {
  assert.match(WORKFLOW, /^permissions: \{\}$/m);
  const rights = Object.entries(JOBS).map(([name, job]) => [name, [...job.matchAll(/^ {6}([\w-]+): (read|write)/gm)]]);
  assert.deepEqual(
    rights.map(([name, found]) => [name, ...found.map(([, right, level]) => `${right} ${level}`)]),
    [
      ['build', 'contents read'],
      ['publish', 'id-token write'],
      ['release', 'contents write'],
    ],
  );
});

test('what signs or writes has no checkout, installs nothing and takes what was tested', () => {
  for (const name of ['publish', 'release']) {
    assert.doesNotMatch(JOBS[name], /checkout|npm (?:ci|install|run|pack)|npx/, name);
    assert.match(JOBS[name], /download-artifact/, name);
  }
  assert.ok(JOBS.build.indexOf('.ci/run') < JOBS.build.indexOf('npm pack'));
  assert.match(JOBS.build, /npm audit signatures/);
  assert.match(JOBS.publish, /npm publish .*--provenance.*--ignore-scripts/);
});

test('the list of what is in the package names every dependency, and no tool', () => {
  const [, command] = /node (scripts\/sbom\.mjs cyclonedx)/.exec(JOBS.build);
  const { components } = JSON.parse(execFileSync(process.execPath, command.split(' '), { encoding: 'utf8' }));
  const names = components.map(({ name, group }) => (group ? `${group}/${name}` : name));
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  for (const name of Object.keys(dependencies)) assert.ok(names.includes(name), name);
  assert.ok(!names.includes('vite') && 'vite' in devDependencies, names.join());
});
