const said = new Set<string>();

/** Logs one console warning per `cause`, however many widgets report it. */
export function warnOnce(message: string, cause = message): void {
  if (said.has(cause)) return;
  said.add(cause);
  console.warn(`[iom-widgets] ${message}`);
}
