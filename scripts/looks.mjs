// npm run looks [-- <views>]: takes the pictures of test/looks anew from the last build, after a change of looks. Views that
// look as before keep their file.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compare, fileOf, FOLDER, pictureOf, startCamera, VIEWS } from './testing/looks.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const named = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const camera = await startCamera();
try {
  for (const name of named.length ? named : Object.keys(VIEWS)) {
    const path = `${FOLDER}/${name}.png`;
    const picture = await camera.take(name);
    const isSame = existsSync(path) && compare(pictureOf(path), picture).most === 0;
    if (!isSame) writeFileSync(path, fileOf(picture));
    console.log(`${isSame ? 'same   ' : 'written'} ${path}`);
  }
} finally {
  await camera.close();
}
