/** The host of an address; for a file, its name. */
export const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address.split(/[\\/]/).at(-1)!;
