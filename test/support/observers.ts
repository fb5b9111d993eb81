import { stub } from './setup.js';

/** The mutation observers that started since, and are not yet disconnected. */
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
