// npm run wordpress [-- <files>] [-- --zip]: builds the plugin's zip file from the last build, then starts a real WordPress and tests
// the plugin in it. `--zip` only builds the zip file; `--install` installs what is missing, on Debian; `--pictures` takes
// the pictures of the guide. `WORDPRESS=<folder>` takes another version of WordPress.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runNodeFiles } from './testing/node-runner.mjs';
import { printSummary } from './testing/summary.mjs';
import { missing, PACKAGES } from './wordpress/host.mjs';
import { takePictures } from './wordpress/pictures.mjs';
import { writeZip } from './wordpress/zip.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { zip: { type: 'boolean' }, install: { type: 'boolean' }, pictures: { type: 'boolean' } },
});

const zip = await writeZip();
console.log(zip);
if (values.pictures) await takePictures(zip);
else if (!values.zip) await runTests();

async function runTests() {
  if (values.install && missing().length > 0)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], { stdio: 'inherit' });
  const lacking = missing();
  if (lacking.length > 0) {
    console.error(`There is no ${lacking.join(', no ')} here. On Debian: npm run wordpress -- --install, or`);
    console.error(`apt-get install --no-install-recommends ${PACKAGES.join(' ')}`);
    process.exitCode = 1;
    return;
  }
  const all = readdirSync('test/wordpress')
    .filter((file) => file.endsWith('.wp-test.mjs'))
    .map((file) => `test/wordpress/${file}`)
    .sort();
  const { results, times } = await runNodeFiles(positionals.length ? positionals : all);
  printSummary({ results, times, flaky: [] });
}
