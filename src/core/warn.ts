const said = new Set<string>();

/** One console warning per `cause`, however many widgets meet it. */
export function warnOnce(message: string, cause = message): void {
  if (said.has(cause)) return;
  said.add(cause);
  console.warn(`[iom-widgets] ${message}`);
}
