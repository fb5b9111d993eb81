// The public lists of hostile strings, if this machine has them. We may not distribute them, so they are outside the repository,
// or in the folder of CORPORA. web-test-runner.config.mjs inserts the lists into this module for browser tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = process.env.CORPORA ?? fileURLToPath(new URL('../../../shared/corpora', import.meta.url));

/** Uses one string in ten of each list, or all with CI=true. */
const STEP = process.env.CI ? 1 : 10;

/** The strings of each list by name; empty if a list is missing. */
export const PUBLIC = Object.fromEntries(
  (existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [])
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.slice(0, -'.json'.length), JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')).items])
    .map(([name, items]) => [name, items.filter((_, index) => index % STEP === 0).map(({ p }) => p)]),
);
