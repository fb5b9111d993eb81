import { createHash } from 'node:crypto';
import { VERSION } from '../../core/version.js';
import { isAddress, readSource, type Found } from '../read-source.js';
import { readRegular } from '../read-file.js';
import type { Validators } from '../fetch-source.js';
import { Raw } from './raw.js';
import { withAppName } from './reliefweb.js';

/** What the written file keeps of a run, to ask servers only for what has changed. */
export interface LastRun {
  /** Hash of all that the file is made from, besides the answers: addresses may have secrets. */
  key: string;
  /** In the order of the sources. */
  sources: Validators[];
}

/** The key of a run with these sources and options. */
export function keyOf(parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([VERSION, ...parts]))
    .digest('base64url');
}

/** What a file keeps of its last run; nothing if it is none of ours. */
export async function readLastRun(file: string): Promise<LastRun | undefined> {
  try {
    const run = new Raw(JSON.parse(new TextDecoder().decode(await readRegular(file)))).at('_iom.mirror');
    const key = run.at('key').text;
    const sources = run
      .at('sources')
      .list.map((each) => ({ etag: each.at('etag').text, modified: each.at('modified').text }));
    return key === undefined ? undefined : { key, sources };
  } catch {
    return undefined;
  }
}

/** Reads sources, each once per run. */
export class SourceReader {
  #found = new Map<string, Promise<Found>>();

  constructor(readonly last: LastRun | undefined) {}

  /** Whether no source has changed since the last run. A source that fails has perhaps. */
  async areUnchanged(sources: readonly string[]): Promise<boolean> {
    const { last } = this;
    if (!last || last.sources.length !== sources.length || !sources.every(isAddress)) return false;
    for (const [at, source] of sources.entries()) {
      const validators = last.sources[at]!;
      if (!validators.etag && !validators.modified) return false;
      const found = readSource(withAppName(source), { validators });
      if (!(await found.catch(() => undefined))?.isUnchanged) {
        // Not asked again.
        this.#found.set(withAppName(source), found);
        return false;
      }
    }
    return true;
  }

  read(address: string, isPublic?: boolean): Promise<Found> {
    const found = this.#found.get(address) ?? readSource(address, { isPublic });
    this.#found.set(address, found);
    return found;
  }
}
