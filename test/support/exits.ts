import type { QuickExitEvent } from '../../src/core/events.js';
import { atEnd } from './setup.js';

/** Collects and cancels every exit, so that the test page stays. */
export function observed(): QuickExitEvent[] {
  const exits: QuickExitEvent[] = [];
  const listener = (event: QuickExitEvent): void => {
    event.preventDefault();
    exits.push(event);
  };
  document.body.addEventListener('iom-quick-exit', listener);
  atEnd(() => document.body.removeEventListener('iom-quick-exit', listener));
  return exits;
}
