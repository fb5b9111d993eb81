import { stub } from './setup.js';

/** The mutation observers made busy since, and not yet released. */
export function liveObservers(): ReadonlySet<MutationObserver> {
  const live = new Set<MutationObserver>();
  const { observe, disconnect } = MutationObserver.prototype;
  stub(MutationObserver.prototype, 'observe', function watch(this: MutationObserver, node: Node, options: object) {
    live.add(this);
    observe.call(this, node, options);
  });
  stub(MutationObserver.prototype, 'disconnect', function release(this: MutationObserver) {
    live.delete(this);
    disconnect.call(this);
  });
  return live;
}
