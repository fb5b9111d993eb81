import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { bundledWords, loadLanguage, translatorOf } from './messages.js';
import { otherLanguages, SOURCE_LANGUAGE, type Language } from './language.js';
import { Locale } from './locale.js';
import { resolveLanguage, statedLanguage, wantedLanguage } from './resolve.js';
import type { Translator } from './translator.js';
import { watchLanguage } from './watch.js';
import { nextTry } from '../core/next-try.js';

/**
 * The language and the messages of one widget. A new language is shown once its messages are loaded; until then the widget
 * keeps the current one, so that no other language flashes up.
 */
export class LocaleController extends Locale implements ReactiveController {
  language: Language = SOURCE_LANGUAGE;
  /** Whether the messages of any language are loaded. */
  ready = false;
  /** Whether loading the messages failed. Parts that need them are then not shown. */
  failed = false;
  /** Whether the messages of another language are loading. */
  get pending(): boolean {
    return this.language !== this.#wanted;
  }

  /** The languages to load content in: the one shown, or the first one while it is loading, after one without words. */
  get contentLanguage(): string {
    return `${[...this.others, this.ready ? this.language : (this.#wanted ?? this.language)]}`;
  }

  #host: ReactiveControllerHost & Element;
  #fallback: string | undefined;
  #translator: Translator | undefined;
  #wanted: Language | undefined;
  #stated: string | null = null;
  #stop: (() => void) | undefined;
  #failures = 0;

  constructor(host: ReactiveControllerHost & Element) {
    super();
    this.#host = host;
    host.addController(this);
  }

  /** The office's language, used if neither the widget, the reader nor the page states a language that we have. */
  set fallback(language: string | undefined) {
    if (language === this.#fallback) return;
    this.#fallback = language;
    if (this.#stop) this.#follow();
  }

  get languages(): string[] {
    return [...this.others, this.language, ...(this.#fallback ? [this.#fallback] : []), SOURCE_LANGUAGE];
  }

  get t(): Translator {
    return this.#translator ?? bundledWords();
  }

  hostConnected(): void {
    this.#stop = watchLanguage(this.#host, () => this.#look());
    this.#look();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Tries again to load messages after a failure. */
  retry(): void {
    if (!this.failed) return;
    this.#wanted = undefined;
    this.#follow();
  }

  // Text from attributes is in the stated language, even if that is not one of ours.
  #look(): void {
    this.#follow();
    const stated = statedLanguage(this.#host);
    if (stated !== this.#stated && !this.pending) this.#host.requestUpdate();
    this.#stated = stated;
  }

  #follow(): void {
    this.others = otherLanguages(wantedLanguage(this.#host));
    const wanted = resolveLanguage(this.#host, this.#fallback);
    const translator = translatorOf(wanted);
    const sameWords = !translator || translator === this.#translator;
    if (wanted === this.#wanted && (sameWords || this.pending)) return;
    this.#wanted = wanted;
    this.failed = false;
    if (translator) return this.#show(wanted);
    void loadLanguage(wanted).then(() => {
      if (wanted === this.#wanted) this.#show(wanted);
    });
  }

  #show(language: Language): void {
    const translator = translatorOf(language);
    if (translator) {
      this.language = language;
      this.#translator = translator;
      this.ready = true;
      this.#failures = 0;
    } else {
      this.failed = true;
      void nextTry(++this.#failures).then(() => this.#stop && this.retry());
    }
    this.#host.requestUpdate();
  }
}
