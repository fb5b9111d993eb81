export const PUBLIC: Readonly<Record<string, readonly string[]>>;
