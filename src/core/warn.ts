const said = new Set<string>();

/** One console warning per cause, however many widgets meet it. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[iom-widgets] ${message}`);
}
