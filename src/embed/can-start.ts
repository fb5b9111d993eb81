/**
 * Returns whether the browser has the syntax and the methods of our files: Chrome 80, Safari 14, Firefox 78. Only these have
 * all that is asked for; a question about syntax itself would need `eval`.
 */
export const canStart = (): boolean =>
  !!Intl.Locale && (CSS.supports('overflow-wrap:anywhere') || !!(Promise as { any?: unknown }).any);
