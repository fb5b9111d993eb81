// Checks the sources of the example apps; `npm run frameworks` installs, builds and runs them.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { json, read } from './source.mjs';

const { version } = json('package.json');
const APPS = readdirSync(new URL('../../demo/frameworks', import.meta.url));
const listed = [...read('scripts/frameworks.mjs').matchAll(/^ {2}(\w+): \{/gm)].map(([, name]) => name);

test('npm run frameworks runs every app', () => assert.deepEqual(listed.toSorted(), APPS));

for (const app of APPS) {
  test(`${app}: uses this version, and pins its dependencies`, () => {
    const { dependencies, devDependencies } = json(`demo/frameworks/${app}/package.json`);
    assert.equal(dependencies['iom-widgets'], version);
    for (const pinned of Object.values({ ...dependencies, ...devDependencies }))
      assert.match(pinned, /^\d+\.\d+\.\d+$/);
  });

  test(`${app}: has a page in the docs`, () => {
    assert.ok(read('docs/frameworks.md').includes(`(frameworks/${app}.md) | \`demo/frameworks/${app}\``));
    assert.match(read(`docs/frameworks/${app}.md`), /^# /);
  });
}
