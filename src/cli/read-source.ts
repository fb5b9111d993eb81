import { fetchSource, type Asker, type Fetched } from './fetch-source.js';
import { readGiven } from './read-file.js';

/** A document as found; a file has only bytes. */
export type Found = Pick<Fetched, 'bytes'> & Partial<Fetched>;

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** Reads the file or fetches the address that a caller has given. Rejects with `ContentError`. */
export async function readSource(source: string, asker?: Asker): Promise<Found> {
  return isAddress(source) ? fetchSource(source, asker) : { bytes: await readGiven(source) };
}
