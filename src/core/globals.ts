// Constructors that pages replace: `var URL = 'https://…'`, and MooTools its own `Event`. Taken from where no page does.

/** `URL`, under the other name that all browsers have for it. */
export const NativeURL = ((globalThis as { webkitURL?: typeof URL }).webkitURL ?? URL) as typeof URL;

/** `Event`, as what `CustomEvent` extends. */
export const NativeEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;
