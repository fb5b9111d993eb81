// Names the script tag's files. All names contain one hash of all files, so that the script tag, which must stay small, can
// build every name. A change of one file would rename most of them anyway, because they import each other by name.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { EMBED, hashOf } from './finish-embed.mjs';

/** Placeholder for the hash until it is known. */
export const HASH_PLACE = '--hash--';

/** Whether a plugin's `this` belongs to the single-file build, which must not emit other files. */
export const inOneFile = ({ environment }) => environment.name === 'whole';

/** A name without its hash: `news-card`. */
export const plainName = (file) => file.replace(/-[\w-]{8}\.js$/, '');

/** Inserts the hash into the names of the files built so far; `files` are their names by entry. */
export function nameFiles(files) {
  const names = readdirSync(EMBED).filter((name) => name.includes(HASH_PLACE));
  const texts = names.map((name) => readFileSync(`${EMBED}/${name}`, 'utf8'));
  const hash = hashOf(texts.join(''));
  const fill = (text) => text.replaceAll(HASH_PLACE, hash);
  for (const [i, name] of names.entries()) {
    rmSync(`${EMBED}/${name}`);
    writeFileSync(`${EMBED}/${fill(name)}`, fill(texts[i]));
  }
  for (const [entry, name] of files) files.set(entry, fill(name));
}
