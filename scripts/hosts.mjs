// npm run hosts [-- <part of a name>]: tries the built files beside what partners' pages have, the real tools from npm and
// Debian, and prints the
// result for each, and the table of docs/guides/optimisers.md. Needs a build, Linux, and Python, Perl and PHP for the minifiers.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './launch-browser.mjs';
import { guideTable } from './hosts/guide.mjs';
import { LIBRARIES } from './hosts/libraries.mjs';
import { MINIFIERS } from './hosts/minifiers.mjs';
import { startHost } from './hosts/site.mjs';
import { fetchTools } from './hosts/tools.mjs';
import { sameProgram } from '../test/support/same-program.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [wanted = ''] = process.argv.slice(2);
fetchTools();

const host = await startHost();
const browser = await launchBrowser();
const rows = [];

async function tryOne(kind, name, attempt) {
  if (!name.toLowerCase().includes(wanted.toLowerCase())) return;
  const problems = await attempt().catch((error) => [String(error?.message ?? error).slice(0, 300)]);
  rows.push({ kind, name, problems });
  console.log(`${problems.length === 0 ? 'holds ' : 'FAILED'}  ${kind}: ${name}`);
  for (const problem of problems) console.log(`        ${problem}`);
}

for (const [name, { file, before = '', after = '' }] of Object.entries(LIBRARIES))
  await tryOne('library', name, () => {
    const code = [file]
      .flat()
      .map((path) => `<script>${readFileSync(path, 'utf8').replaceAll('</script', '<\\/script')}</script>`);
    return host.compare(browser, { head: `<script>${before}</script>${code.join('')}<script>${after}</script>` });
  });

const EMBED = 'dist/embed/';
for (const [name, minify] of Object.entries(MINIFIERS))
  await tryOne('minifier', name, async () => {
    const minified = new Map();
    const differs = readdirSync(EMBED)
      .filter((file) => file.endsWith('.js'))
      .filter((file) => {
        minified.set(file, minify(EMBED + file));
        return !sameProgram(readFileSync(EMBED + file, 'utf8'), minified.get(file), file);
      });
    const changed = (code, file) => minified.get(file) ?? code;
    return [...differs.map((file) => `${file} is another program`), ...(await host.compare(browser, { changed }))];
  });

await browser.close();
await host.close();
console.log(`\n${guideTable('en')}\n`);
const failed = rows.filter(({ problems }) => problems.length > 0).length;
console.log(`${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
