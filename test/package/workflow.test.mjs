// The release workflow: runs only pinned actions, and jobs that may sign run no code of ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { faultsOf } from '../../scripts/check-release.mjs';
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

test('every action is pinned to a commit hash', () => {
  const uses = readdirSync(FOLDER).flatMap((file) => [...read(`${FOLDER}/${file}`).matchAll(/uses: *(.*)/g)]);
  assert.ok(uses.length >= 5);
  for (const [, action] of uses) assert.match(action, /^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
});

test('no permission is granted to all jobs, and each job has only those it needs', () => {
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

test('jobs that sign or write have no checkout, install nothing and use the tested package', () => {
  for (const name of ['publish', 'release']) {
    assert.doesNotMatch(JOBS[name], /checkout|npm (?:ci|install|run|pack)|npx/, name);
    assert.match(JOBS[name], /download-artifact/, name);
  }
  assert.ok(JOBS.build.indexOf('.ci/run') < JOBS.build.indexOf('npm pack'));
  assert.match(JOBS.build, /npm audit signatures/);
  assert.match(JOBS.publish, /npm publish .*--provenance.*--ignore-scripts/);
});

test('the SBOM lists every dependency, and no tool', () => {
  const [, command] = /node (scripts\/sbom\.mjs cyclonedx)/.exec(JOBS.build);
  const { components } = JSON.parse(execFileSync(process.execPath, command.split(' '), { encoding: 'utf8' }));
  const names = components.map(({ name, group }) => (group ? `${group}/${name}` : name));
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  for (const name of Object.keys(dependencies)) assert.ok(names.includes(name), name);
  assert.ok(!names.includes('vite') && 'vite' in devDependencies, names.join());
});

test('a release fails if package.json has placeholders or another version, or the changelog lacks a section', () => {
  assert.match(
    JOBS.build,
    /run: node scripts\/check-release\.mjs "\$GITHUB_REF_NAME" "\$GITHUB_SERVER_URL\/\$GITHUB_REPOSITORY"/,
  );
  assert.ok(JOBS.build.indexOf('check-release') < JOBS.build.indexOf('.ci/run'));
  const address = 'https://github.com/someone/iom-widgets';
  const ready = {
    version: '1.2.3',
    repository: { type: 'git', url: `git+${address}.git` },
    bugs: `${address}/issues`,
    homepage: `${address}#readme`,
  };
  const changelog = '# Changelog\n\n## [1.2.3] - 2026-12-01\n';
  assert.deepEqual(faultsOf(ready, changelog, 'v1.2.3', address), []);
  const { repository, bugs, homepage } = JSON.parse(read('package.json'));
  for (const [what, ...given] of [
    ['repository', { ...ready, repository }, changelog, 'v1.2.3'],
    ['bugs', { ...ready, bugs }, changelog, 'v1.2.3'],
    ['homepage', { ...ready, homepage }, changelog, 'v1.2.3'],
    ['homepage', { ...ready, homepage: undefined }, changelog, 'v1.2.3'],
    ['tag', ready, changelog, 'v1.2.4'],
    ['CHANGELOG', ready, '# Changelog\n\n## [Unreleased]\n', 'v1.2.3'],
  ]) {
    const faults = faultsOf(...given, address);
    assert.ok(faults.length === 1 && faults[0].includes(what), `${what}: ${faults}`);
  }
});
