interface Part {
  default: Record<string, string>;
  en?: Record<string, string>;
}
export function flatten(catalogue: object): Record<string, string>;
export function compileWords(
  language: string,
  catalogue: object,
  source: object,
  isWanted: (section: string) => boolean,
): Part;
export function keyShortener(source: object, written: Set<string>): (key: string) => string;
