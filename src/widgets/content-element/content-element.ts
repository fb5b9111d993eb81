import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ContentController, ContentState } from '../../content/content-controller.js';
import { LocaleController } from '../../i18n/locale-controller.js';
import type { MessageKey } from '../../i18n/translator.js';
import type { OfficeId } from '../../offices/index.js';
import { hostStyles } from '../../theme/host.styles.js';
import { contentElementStyles } from './content-element.styles.js';

import { focusedIn, keepFocus } from './focus.js';
import type { HeadingLevel } from './heading.js';
import { status } from './status.js';
import { WidgetElement } from './widget-element.js';

/**
 * What all content widgets share: where the content comes from, its language, and what shows while there is none.
 *
 * @slot - Shown until the content is there, and instead of a message if it cannot be had.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` says why.
 * @csspart base - The root element.
 * @csspart status - The message that stands where the content would be.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 */
export abstract class ContentElement<D extends { language?: string }, T> extends WidgetElement {
  static override styles: CSSResultGroup = [hostStyles, contentElementStyles];

  /** A document that is loaded already: the parsed JSON. */
  @property({ attribute: false }) data?: unknown;
  /** Id of an office; built in are `lao-pdr` and `viet-nam`. */
  @property() office?: OfficeId | (string & {});
  /** Address of a document: an office document or, for news, a JSON Feed, RSS or Atom feed. */
  @property() src?: string;
  /** Minutes after which the address is asked for news again, at least 1; without it, only once. */
  @property({ type: Number }) refresh?: number;
  /** Level of the widget's own heading, 2 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel: HeadingLevel = 3;

  protected readonly locale = new LocaleController(this);
  protected abstract readonly content: ContentController<D, T>;
  /** Said where the document has nothing for this widget; without it nothing shows. */
  protected readonly emptyMessage: MessageKey | undefined = 'state.empty';

  #wasShown = false;

  // Before the content is looked for.
  protected override willUpdate(_changed: PropertyValues): void {
    this.content.language = this.locale.contentLanguage;
  }

  protected override update(changed: PropertyValues): void {
    this.locale.fallback = this.content.document?.language;
    const focused = focusedIn(this);
    super.update(changed);
    if (focused) keepFocus(this.renderRoot.querySelector<HTMLElement>('.root')!, focused);
  }

  protected override updated(_changed: PropertyValues): void {
    this.setAttribute('state', this.#state);
    if (!this.waits && this.#state !== 'loading') this.content.announce();
  }

  /** Tries again after an error. */
  retry(): void {
    this.locale.retry();
    this.content.retry();
  }

  protected override render(): TemplateResult {
    const { value, copyOf } = this.content;
    const error = this.waits ? undefined : this.content.error;
    const state = this.#state;
    const shown = state === 'ready' || state === 'stale';
    this.#wasShown ||= shown;
    const fallback = !shown && hasContent(this);
    const { frame, part, said } = status(this.locale, { state, error, empty: this.emptyMessage, copyOf });
    // The live region is there before it says anything, else screen readers would miss it; the retry button, only there
    // after an error, is no part of what they say.
    return html`<div
        class="root"
        part="base"
        lang=${this.locale.language}
        dir=${this.locale.dir}
        aria-busy=${state === 'loading'}
        ?hidden=${fallback}
        ><div class=${frame} part=${part}
          ><div role="status">${fallback ? nothing : said}</div
          > ${state === 'error' && !fallback ? this.#renderRetry() : nothing}</div
        >${shown ? this.renderContent(value!) : nothing}</div
      >${shown ? nothing : html`<slot ?hidden=${!fallback} @slotchange=${() => this.requestUpdate()}></slot>`}`;
  }

  #renderRetry(): TemplateResult {
    return html`<button type="button" part="retry" @click=${this.retry}>${this.locale.message('common.retry')}</button>`;
  }

  /** The template of the content, in the language of `words`. */
  protected abstract renderContent(value: T): unknown;

  /** Whether the content is kept back: for its words, as no other language should flash up before them. */
  protected get waits(): boolean {
    return !this.locale.ready || (this.locale.pending && !this.#wasShown);
  }

  get #state(): ContentState {
    if (!this.waits) return this.content.state;
    return this.locale.failed ? 'error' : 'loading';
  }
}

/** The page hears of one load for one widget, not of those of the widgets inside it. */
export function keepInside(event: Event): void {
  event.stopPropagation();
}

function hasContent(host: Element): boolean {
  return [...host.childNodes].some((node) =>
    node.nodeType === 1 ? !(node as Element).slot : node.nodeType === 3 && !!node.textContent?.trim(),
  );
}
