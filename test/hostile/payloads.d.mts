export const OWN: Readonly<Record<string, readonly string[]>>;
