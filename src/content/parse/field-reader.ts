import { hasOwn } from '../../core/has-own.js';
import { cleanPiece, cleanText, visible } from '../../core/clean-text.js';
import type { Problem } from '../../core/events.js';
import { safeUrl } from '../../core/safe-url.js';
import type { PartialDate } from '../../i18n/dates.js';
import type { LanguageMap, LanguageUrls, Review, Translation } from '../../model/language-map.js';
import { parsePartialDate } from '../../model/parse-date.js';

/** A BCP 47 tag. */
export const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;
const MOST_PROBLEMS = 100;

/** State of a whole document: the problems found, and defaults for plain values. */
export interface Context {
  problems: Problem[];
  /** Language of plain strings. */
  language: string;
  /** Status of translations without one, by language. */
  review: Readonly<Record<string, Review>>;
  /** Address of the document, to resolve relative addresses. */
  base?: string;
}

/**
 * Reads a value in unknown input. Reads own data properties only, and so trusts neither prototypes nor getters. A value of the
 * wrong type counts as missing and is reported as a problem.
 */
export class Reader {
  // The path is built only for problems, because a feed has tens of thousands of values.
  constructor(
    readonly value: unknown,
    readonly context: Context,
    readonly parent?: Reader,
    readonly key: string | number = '',
  ) {}

  get path(): string {
    const above = this.parent?.path ?? '';
    if (typeof this.key === 'number') return `${above}[${this.key}]`;
    return above ? `${above}.${this.key}` : this.key;
  }

  get isMissing(): boolean {
    return this.value === undefined;
  }

  get isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  /** Returns a reader of the same value in another context. */
  in(context: Partial<Context>): Reader {
    return new Reader(this.value, { ...this.context, ...context }, this.parent, this.key);
  }

  field(key: string): Reader {
    const value = this.isObject ? Object.getOwnPropertyDescriptor(this.value, key)?.value : undefined;
    return new Reader(value, this.context, this, key);
  }

  /** Reports a problem, and returns undefined, as for a missing value. */
  problem(problem: string, path = this.path || '(document)'): undefined {
    const { problems } = this.context;
    if (problems.length < MOST_PROBLEMS) problems.push({ path, problem });
    return undefined;
  }

  string(): string | undefined {
    if (this.isMissing) return undefined;
    if (typeof this.value !== 'string') return this.problem('should be a string');
    return cleanText(this.value) || undefined;
  }

  /** Running text. */
  prose(): string | undefined {
    return this.string() && cleanPiece(this.value as string).trim();
  }

  /** HTML, whose texts are cleaned when it is shown. */
  html(): string | undefined {
    return this.string() && visible(this.value as string).trim();
  }

  required(): string | undefined {
    return this.#needed(this.string());
  }

  number(): number | undefined {
    if (this.isMissing) return undefined;
    return typeof this.value === 'number' && Number.isFinite(this.value)
      ? this.value
      : this.problem('should be a number');
  }

  flag(): boolean {
    if (!this.isMissing && typeof this.value !== 'boolean') this.problem('should be true or false');
    return this.value === true;
  }

  oneOf<T extends string>(choices: readonly T[]): T | undefined {
    if (this.isMissing) return undefined;
    return (
      choices.filter((choice) => choice === this.value)[0] ?? this.problem(`should be one of: ${choices.join(', ')}`)
    );
  }

  date(): PartialDate | undefined {
    if (this.isObject) return this.#parsedDate();
    const text = this.string();
    return text === undefined
      ? undefined
      : (parsePartialDate(text) ?? this.problem('should be a date such as 2017, 2017-11 or 2017-11-06'));
  }

  url(): string | undefined {
    return this.string() === undefined
      ? undefined
      : (safeUrl(this.value, this.context.base) ?? this.problem('should be an http, https, mailto or tel address'));
  }

  language(): string | undefined {
    const text = this.string()?.replace(/_/g, '-');
    return text === undefined || LANGUAGE_TAG.test(text) ? text : this.problem('should be a language tag such as lo');
  }

  /** Returns the items that `read` accepts; `read` reports problems of the others. */
  list<T>(read: (item: Reader) => T | undefined): T[] {
    if (this.isMissing) return [];
    if (!Array.isArray(this.value)) return this.problem('should be a list') ?? [];
    return this.value.flatMap((value: unknown, index) => read(new Reader(value, this.context, this, index)) ?? []);
  }

  /** Like `list`, for objects with an `id`. If several have the same id, keeps the first. */
  listById<T extends { id: string }>(read: (item: Reader, id: string) => T | undefined): T[] {
    const seen = new Set<string>();
    return this.list((item) => {
      if (!item.isObject) return item.problem('should be an object');
      const id = item.field('id').#id();
      if (id === undefined) return undefined;
      if (seen.has(id)) return item.field('id').problem(`“${id}” is there twice`);
      seen.add(id);
      return read(item, id);
    });
  }

  // JSON Feed requires parsers to convert a number to text.
  #id(): string | undefined {
    return Number.isFinite(this.value) ? String(this.value) : this.required();
  }

  /** A plain string in the document's language, or a text per language. */
  text(): LanguageMap | undefined {
    if (this.isMissing) return undefined;
    const { language } = this.context;
    if (typeof this.value === 'string') return this.#map([[language, this.#translation(language)]]);
    if (!this.isObject) return this.problem('should be a text or a text per language');
    return this.#map(this.#languages().map((lang) => [lang, this.field(lang).#translation(lang)]));
  }

  requiredText(): LanguageMap | undefined {
    return this.#needed(this.text());
  }

  // A wrong type has been reported already.
  #needed<T>(value: T | undefined): T | undefined {
    if (value !== undefined) return value;
    const isNoted = this.context.problems.some(({ path }) => path.startsWith(this.path));
    return isNoted ? undefined : this.problem(this.isMissing ? 'is missing' : 'is empty');
  }

  /** A plain address of a page in the document's language, or an address per language. */
  urls(): LanguageUrls | undefined {
    if (this.isMissing) return undefined;
    if (typeof this.value === 'string') return this.#map([[this.context.language, this.url()]]);
    if (!this.isObject) return this.problem('should be an address or an address per language');
    return this.#map(this.#languages().map((lang) => [lang, this.field(lang).url()]));
  }

  #languages(): string[] {
    return Object.keys(this.value as object).filter((key) => LANGUAGE_TAG.test(key));
  }

  #map<T>(entries: [string, T | undefined][]): Record<string, T> | undefined {
    const known = entries.filter((entry): entry is [string, T] => entry[1] !== undefined);
    return known.length > 0 ? Object.fromEntries(known) : undefined;
  }

  #translation(lang: string): Translation | undefined {
    const text = (this.isObject ? this.field('text') : this).prose();
    const status = this.isObject ? this.field('review').oneOf(['reviewed', 'machine']) : undefined;
    const { review } = this.context;
    return text === undefined
      ? undefined
      : { text, review: status ?? (hasOwn(review, lang) ? review[lang]! : 'reviewed') };
  }

  // The input may be a document that was parsed before.
  #parsedDate(): PartialDate | undefined {
    const [year, month, day] = ['year', 'month', 'day'].map((key) => this.field(key).number());
    const text = [year, month, day]
      .filter((part) => part !== undefined)
      .map((part, i) => String(part).padStart(i ? 2 : 4, '0'));
    return parsePartialDate(text.join('-')) ?? this.problem('should be a date such as 2017, 2017-11 or 2017-11-06');
  }
}
