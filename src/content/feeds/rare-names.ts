// All names of characters in HTML, 11 kB: loaded for a feed that has one of the rare ones.
export { decodeHTMLStrict as decodeRareName } from 'entities/decode';
