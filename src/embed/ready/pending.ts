/** The elements that show a view of the build, or wait for one. */
export const ready = new WeakSet<Element>();
/** Those that are to become whole widgets. */
export const waiting = new Set<Element>();

/** The tags of which this copy of ours has registered the ready class. */
export const tags: Record<string, true> = {};

/** Loads the file `name` with the whole of a widget, until it succeeds. */
export type Request = (name: string, tag: string) => Promise<void>;
let request: Request;
const requested: Record<string, unknown> = {};

export function requestBy(load: Request): void {
  request = load;
}

let takeAll = (): void => {};
export function takeBy(take: typeof takeAll): void {
  takeAll = take;
}

/** Has `element` become the whole widget, now or as soon as that has loaded. */
export function needWhole(element: Element): void {
  if (!ready.has(element)) return;
  waiting.add(element);
  takeAll();
  const { localName: tag } = element;
  if (ready.has(element)) requested[tag] ??= request(tag.slice(4), tag);
}
