import { html } from 'lit/html.js';
import { noWrap } from './no-wrap.js';
import { directionOf, isIn, type Language } from './language.js';
import { messageParts } from './message-parts.js';
import type { MessageKey, MessageValues, Translator } from './translator.js';

/** One language with its messages, for templates. */
export abstract class Locale {
  /** The language shown. */
  abstract readonly language: Language;
  /** Languages to show content in, best first. */
  abstract readonly languages: readonly string[];
  abstract readonly t: Translator;
  /** The reader's language, as stated and its first part, if no words are in it. */
  others: readonly string[] = [];

  /** Whether a text in `lang` is in the reader's language, whatever language the words around it are in. */
  isOwn(lang: string | undefined): boolean {
    return [...this.others, this.language].some((each) => isIn(lang, each));
  }

  /** The direction of the language shown. */
  get dir(): 'ltr' | 'rtl' {
    return directionOf(this.language);
  }

  /** Renders a text so that its acronyms and numbers do not wrap. */
  noWrap(text: string): unknown {
    return noWrap(text);
  }

  /** Renders a message as markup, with a `lang` if it is in another language. */
  message(key: MessageKey, values?: MessageValues): unknown {
    return this.#marked(this.t.languageOf(key, values), this.noWrap(this.t(key, values)));
  }

  /** Renders a message with markup in its placeholders. */
  messageWith(key: MessageKey, parts: Readonly<Record<string, unknown>>): unknown {
    return this.#marked(
      this.t.languageOf(key),
      messageParts<unknown>(this.t, key, parts, (text) => this.noWrap(text)),
    );
  }

  #marked(language: Language, message: unknown): unknown {
    return language === this.language ? message : html`<span lang=${language}>${message}</span>`;
  }
}
