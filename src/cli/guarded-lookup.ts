import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { ContentError } from '../model/content-error.js';
import { isPrivate } from './private-address.js';

/** Where an address leads, seen as it is connected to: a name that is looked up before may lead elsewhere a moment later. */
export class Guard {
  /** Whether any of the addresses looked up so far is one of the internet. */
  isPublic = false;

  constructor(
    readonly url: URL,
    /** Refuses what is not. */
    readonly publicOnly: boolean,
  ) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && this.#usable([{ address: host }]).length === 0) throw this.#refusal();
  }

  readonly lookup: LookupFunction = (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found = []) => {
      const usable = error ? [] : this.#usable(found);
      const [first] = usable;
      if (!first) done(error ?? this.#refusal(), '');
      else if (options.all) done(null, usable);
      else done(null, first.address, first.family);
    });
  };

  #usable<T extends { address: string }>(found: T[]): T[] {
    const open = found.filter(({ address }) => !isPrivate(address));
    this.isPublic ||= open.length > 0;
    return this.publicOnly ? open : found;
  }

  #refusal(): ContentError {
    return new ContentError(
      'blocked',
      `${this.url.href} is not asked: it is in a private network, and was named from the internet. ` +
        'If that is meant, give the address yourself; “prerender” has --allow-private.',
    );
  }
}
