import { fetchSource, type Asker, type Fetched } from './fetch-source.js';
import { readGiven } from './read-file.js';

/** A document as it was found; of a file there are the bytes alone. */
export type Found = Pick<Fetched, 'bytes'> & Partial<Fetched>;

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** Gets the file or the address that a caller has named. Rejects with `ContentError`. */
export async function readSource(source: string, asker?: Asker): Promise<Found> {
  return isAddress(source) ? fetchSource(source, asker) : { bytes: await readGiven(source) };
}
