import type en from '../../locales/en.json';
import type { Forms } from './forms.js';
import type { Language } from './language.js';

/** A catalogue without its head. */
type Words = Omit<typeof en, '_language'>;
type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];
type WithoutForm<K extends string> = K extends `${infer Base}_${'one' | 'other' | 'day' | 'month' | 'year'}` ? Base : K;

/** A key of the catalogues, without the suffix of a plural form or of a date's precision. */
export type MessageKey = WithoutForm<Leaves<Words>>;

/** Values for a message's placeholders; `count` also selects the plural form, `context` the precision of a date. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The messages of one language. */
export interface Translator {
  (key: MessageKey, values?: MessageValues): string;
  /** The language of the text of `key`: another language if the catalogue lacks it. */
  languageOf(key: MessageKey, values?: MessageValues): Language;
  readonly forms?: Forms;
}
