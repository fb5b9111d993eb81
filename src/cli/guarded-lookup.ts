import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { ContentError } from '../model/content-error.js';
import { isPrivate } from './private-address.js';

/** Checks addresses on connecting, because a name that was looked up earlier may resolve to another address. */
export class Guard {
  /** Whether any address so far is public. */
  isPublic = false;

  constructor(
    readonly url: URL,
    /** Refuses private addresses. */
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
