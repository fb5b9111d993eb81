import heights from './heights.json' with { type: 'json' };
import { hasOwn } from '../core/has-own.js';
import { primaryOf, SOURCE_LANGUAGE } from '../i18n/language.js';

/** Heights in pixels in a narrow and in a wide column. `npm run heights` measures them. */
type Heights = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>>>;

/** Attributes that choose what is shown, in the order of the keys. */
const CHOOSING = ['story', 'programme', 'contact', 'section', 'variant', 'layout', 'limit', 'no-menu'];
/** Widths of the screens in pixels between which a height changes evenly. */
const PHONE = 360;
const DESK = 700;

/** Returns the height of a widget with built-in content, as CSS; nothing if it is not known. */
export function reservedHeight(tag: string, attributes: Readonly<Record<string, string>>): string | undefined {
  const { office = '', src, lang } = attributes;
  if (src || !hasOwn(heights, office)) return undefined;
  const chosen = CHOOSING.filter((name) => attributes[name] !== undefined).map((name) => `${name}=${attributes[name]}`);
  const languages = (heights as Heights)[office]!;
  const known = languages[primaryOf(lang) ?? SOURCE_LANGUAGE] ?? languages[SOURCE_LANGUAGE];
  const [narrow, wide] = known?.[[tag.slice('iom-'.length), ...chosen].join('|')] ?? [];
  if (narrow === undefined || wide === undefined) return undefined;
  if (narrow === wide) return `${narrow}px`;
  const slope = (wide - narrow) / (DESK - PHONE);
  const between = `${Math.round(narrow - slope * PHONE)}px + ${round(slope * 100)}vw`;
  return `clamp(${Math.min(narrow, wide)}px, ${between.replace('+ -', '- ')}, ${Math.max(narrow, wide)}px)`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
