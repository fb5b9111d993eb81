// node scripts/check-release.mjs <tag> <address of the repository>: checks that package.json and the changelog are ready.
import { readFileSync } from 'node:fs';

/** Returns the problems, one line each. */
export function faultsOf({ version, repository, bugs, homepage }, changelog, tag, address) {
  const faults = [];
  if (tag !== `v${version}`) faults.push(`The tag is ${tag}, the version in package.json ${version}.`);
  if (!changelog.split('\n').some((line) => line.startsWith(`## [${version}] - 2`)))
    faults.push(`CHANGELOG.md has no heading "## [${version}] - <date>".`);
  if (repository?.url !== `git+${address}.git`)
    faults.push(`"repository" in package.json is ${repository?.url}, not git+${address}.git.`);
  for (const [name, value] of Object.entries({ bugs, homepage }))
    if (!value?.startsWith('https://') || new URL(value).hostname.endsWith('.example'))
      faults.push(`"${name}" in package.json is still a placeholder: ${value}.`);
  return faults;
}

if (process.argv[1] === import.meta.filename) {
  const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
  const faults = faultsOf(JSON.parse(read('package.json')), read('CHANGELOG.md'), ...process.argv.slice(2));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length ? 1 : 0;
}
