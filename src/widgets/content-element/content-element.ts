import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ContentController, ContentState } from '../../content/content-controller.js';
import { isUnclosed } from '../../core/unclosed.js';
import { LocaleController } from '../../i18n/locale-controller.js';
import type { MessageKey } from '../../i18n/translator.js';
import type { OfficeId } from '../../offices/index.js';
import { hostStyles } from '../../theme/host.styles.js';
import { contentElementStyles } from './content-element.styles.js';
import { loadingStyles } from './loading.styles.js';

import { focusedIn, keepFocus } from './focus.js';
import type { HeadingLevel } from './heading.js';
import { isTeller } from './one-voice.js';
import { status } from './status.js';
import { WidgetElement } from './widget-element.js';

/**
 * Base of all content widgets: loads the content, follows the language, and shows a message while there is no content.
 *
 * @slot - Shown until the content is loaded, and instead of a message if there is none.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` is the reason.
 * @csspart base - The root element.
 * @csspart status - The message in place of the content.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 */
export abstract class ContentElement<D extends { language?: string }, T> extends WidgetElement {
  static override styles: CSSResultGroup = [hostStyles, contentElementStyles, loadingStyles];

  /** A document that is loaded already: the parsed JSON. */
  @property({ attribute: false }) data?: unknown;
  /** Id of an office; built in are `lao-pdr` and `viet-nam`. */
  @property() office?: OfficeId | (string & {});
  /** Address of a document: an office document or, for news, a JSON Feed, RSS or Atom feed. */
  @property() src?: string;
  /** Minutes between two requests to the address, at least 1. Without it, fetches only once. */
  @property({ type: Number }) refresh?: number;
  /** Level of the widget's own heading, 2 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel: HeadingLevel = 3;

  protected readonly locale = new LocaleController(this);
  protected abstract readonly content: ContentController<D, T>;
  /** Message if the document has nothing for this widget. Without it, nothing is shown. */
  protected readonly emptyMessage: MessageKey | undefined = 'state.empty';

  #wasShown = false;
  #isAsked = false;
  /** Its tag holds the rest of the page, which must stay in sight. */
  #isUnclosed = false;

  static override get observedAttributes(): string[] {
    return super.observedAttributes.concat('state');
  }

  // Libraries that morph a page into the server's HTML take `state` away.
  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name !== 'state') super.attributeChangedCallback(name, before, value);
    else if (this.hasUpdated && value !== this.#state) this.setAttribute(name, this.#state);
  }

  // The content controller needs the language before it updates.
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
    this.#isAsked = true;
    this.locale.retry();
    this.content.retry();
  }

  protected override render(): TemplateResult {
    const { value, copyOf } = this.content;
    const error = this.waits ? undefined : this.content.error;
    const state = this.#state;
    const shown = state === 'ready' || state === 'stale';
    if (shown && !this.#wasShown) this.#isUnclosed = isUnclosed(this);
    this.#wasShown ||= shown;
    const fallback = !shown && hasContent(this);
    const { frame, part, said } = status(this.locale, { state, error, empty: this.emptyMessage, copyOf });
    // The live region is always rendered, because screen readers would miss a new one. The retry button is outside, so that
    // they do not announce it. It has no role, because they say “status bar” at each empty one, and is not there where nothing
    // loads, because an item of a list that begins with it is “blank”.
    return html`<div
        class="root"
        part="base"
        lang=${this.locale.language}
        dir=${this.locale.dir}
        aria-busy=${state === 'loading'}
        ?hidden=${fallback}
        ><div class=${frame} part=${part} ?hidden=${this.data && state === 'ready'}
          ><div aria-live=${isTeller(this, error && state + error.code, this.#isAsked) ? 'polite' : nothing} aria-atomic="true">${fallback ? nothing : said}</div
          > ${state === 'error' && !fallback ? this.#renderRetry() : nothing}</div
        >${shown ? this.renderContent(value!) : nothing}</div
      >${shown && !this.#isUnclosed ? nothing : html`<slot ?hidden=${!shown && !fallback} @slotchange=${() => this.requestUpdate()}></slot>`}`;
  }

  #renderRetry(): TemplateResult {
    return html`<button type="button" part="retry" @click=${this.retry}>${this.locale.message('common.retry')}</button>`;
  }

  /** Renders the content, in the language of `locale`. */
  protected abstract renderContent(value: T): unknown;

  /** Whether to wait for messages before showing content, so that no other language flashes up. */
  protected get waits(): boolean {
    return !this.locale.ready || (this.locale.pending && !this.#wasShown);
  }

  get #state(): ContentState {
    if (!this.waits) return this.content.state;
    return this.locale.failed ? 'error' : 'loading';
  }
}

/** Stops load events of nested widgets, so that the page gets one event per widget. */
export function keepInside(event: Event): void {
  event.stopPropagation();
}

function hasContent(host: Element): boolean {
  return [...host.childNodes].some((node) =>
    node.nodeType === 1 ? !(node as Element).slot : node.nodeType === 3 && !!node.textContent?.trim(),
  );
}
