// The public lists of hostile strings, where this machine has them. They are not ours to ship, so they lie beside the
// repository, or where CORPORA says. Browser tests get this module from web-test-runner.config.mjs, with the lists in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = process.env.CORPORA ?? fileURLToPath(new URL('../../../shared/corpora', import.meta.url));

/** Of each list one string in ten, or with CI=true all. */
const STEP = process.env.CI ? 1 : 10;

/** The strings of each list, by its name; empty where there is none. */
export const PUBLIC = Object.fromEntries(
  (existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [])
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.slice(0, -'.json'.length), JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')).items])
    .map(([name, items]) => [name, items.filter((_, index) => index % STEP === 0).map(({ p }) => p)]),
);
