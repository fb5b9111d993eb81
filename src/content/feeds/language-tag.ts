import { hasOwn } from '../../core/has-own.js';

/** What sites write instead of a language tag: countries, and names; an empty text stands for none. */
const MEANT: Readonly<Record<string, string>> = {
  vn: 'vi',
  vietnam: 'vi',
  vietnamese: 'vi',
  'tiếng việt': 'vi',
  lao: 'lo',
  laos: 'lo',
  laotian: 'lo',
  ລາວ: 'lo',
  ພາສາລາວ: 'lo',
  english: 'en',
  und: '',
  mul: '',
  mis: '',
  zxx: '',
  x: '',
  xx: '',
  none: '',
  default: '',
  unknown: '',
};
const LAO_LETTER = /[\u0e80-\u0eff]/;

/**
 * The standard form of a language tag as sites write it: `VI_VN`, `vn`, `Vietnamese`. Returns nothing for one that means no
 * language, and an unknown one unchanged, for the parser to report.
 *
 * @param sample Text in that language: `la` is Latin, but also the country code of Laos.
 */
export function languageTag(written: string | undefined, sample: string): string | undefined {
  const tag = written
    ?.normalize('NFC')
    .toLowerCase()
    .split(/[,;.@]/)[0]!
    .trim()
    .replace(/_/g, '-');
  if (!tag) return undefined;
  const [primary = '', ...rest] = tag.split('-');
  const whole = hasOwn(MEANT, tag) ? MEANT[tag]! : undefined;
  if (whole !== undefined) return whole || undefined;
  const meant = primary === 'la' && LAO_LETTER.test(sample) ? 'lo' : hasOwn(MEANT, primary) ? MEANT[primary]! : primary;
  try {
    return meant ? Intl.getCanonicalLocales([meant, ...rest].join('-'))[0] : undefined;
  } catch {
    return written;
  }
}
