// Writes the type of a catalogue into the declarations that import it: TypeScript reads JSON for them only with
// `resolveJsonModule`, which apps need not have set.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DIST = new URL('../dist/', import.meta.url);
const IMPORT = /^import type (\w+) from '([^']+\.json)';$/gm;

const typeOf = (value) =>
  typeof value === 'object'
    ? `{ ${Object.entries(value)
        .map(([key, each]) => `${JSON.stringify(key)}: ${typeOf(each)}`)
        .join('; ')} }`
    : typeof value;

for (const name of readdirSync(DIST, { recursive: true }).map(String)) {
  if (!name.endsWith('.d.ts')) continue;
  const file = new URL(name.replaceAll('\\', '/'), DIST);
  const text = readFileSync(file, 'utf8');
  const plain = text.replace(
    IMPORT,
    (_, local, path) =>
      `declare const ${local}: ${typeOf(JSON.parse(readFileSync(fileURLToPath(new URL(path, file)))))};`,
  );
  if (plain !== text) writeFileSync(file, plain);
}
