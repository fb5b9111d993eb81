// The names of the script tag's files. All have the same hash in them, that of all of them: so the script tag, which is to
// stay small, knows every name by one. A change of any of them would give most of them another name anyway, as they import
// each other by their names.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { EMBED, hashOf } from './finish-embed.mjs';

/** Stands for the hash until it is known. */
export const HASH_PLACE = '--hash--';

/** Whether a plugin's `this` is of the build that puts everything into one file: more of them would be of no use there. */
export const inOneFile = ({ environment }) => environment.name === 'whole';

/** A name without its hash: `news-card`. */
export const plainName = (file) => file.replace(/-[\w-]{8}\.js$/, '');

/** Gives the files that are built so far their hash; `files` are their names by entry. */
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
