import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { QuickExitEvent } from '../../core/events.js';
import { leavePage, mayLeave, windowsHeard } from '../../core/replace-page.js';
import { safeUrl } from '../../core/safe-url.js';
import { formatCount } from '../../i18n/numbers.js';
import { LocaleController } from '../../i18n/locale-controller.js';
import { hostStyles } from '../../theme/host.styles.js';
import { WidgetElement } from '../content-element/widget-element.js';
import { OnTop } from './on-top.js';
import { quickExitStyles } from './quick-exit.styles.js';
import { ShiftPresses } from './shift-presses.js';

const PRESSES = 3;
const EDGE = 16; // distance of the button from the edges of the window
const ELSEWHERE = 'https://www.wikipedia.org/';

/**
 * A button to leave the page in a hurry. It, or pressing Shift three times within five seconds, hides the page at once and
 * opens another one in its place. The button stays visible while the page scrolls, above all other elements. In a frame it
 * replaces the whole page; if the frame forbids that, it shows a notice instead of the button. It stores and sends nothing.
 *
 * @element iom-quick-exit
 * @fires {QuickExitEvent} iom-quick-exit - The reader leaves; cancelable.
 * @csspart base - The root element.
 * @csspart button - The button.
 * @csspart hint - The text on what the button does, and what it cannot do.
 */
export class IomQuickExit extends WidgetElement {
  static override styles: CSSResultGroup = [hostStyles, quickExitStyles];

  /** Where to go: a neutral address that the page chooses, https or http. */
  @property() href?: string;

  @state() private pressed = 0;
  @state() private told = 0; // number of announced presses
  @state() private leaving = false;
  @state() private inTheWay = false;
  @state() private held = false;

  private readonly locale = new LocaleController(this);
  readonly #onTop = new OnTop(
    () => this.renderRoot?.querySelector('button'),
    () => this.leave(),
  );
  readonly #shift = new ShiftPresses((count) => {
    this.pressed = count;
    if (count > 0) this.told++;
    if (count >= PRESSES && !this.held) this.leave();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.held = !mayLeave();
    this.#shift.start(windowsHeard());
    this.#onTop.start();
    addEventListener('focusin', this.#makeWay);
    this.requestUpdate(); // an element that was moved is no longer on top
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shift.stop();
    this.#onTop.stop();
    removeEventListener('focusin', this.#makeWay);
  }

  /** Leaves the page, as the button does. */
  leave(): void {
    const url = this.#url;
    if (!this.dispatchEvent(new QuickExitEvent({ url }))) return;
    this.leaving = true;
    if (leavePage(url)) return;
    this.leaving = false;
    this.held = true;
  }

  protected override updated(): void {
    if (globalThis.document) this.#onTop.show();
  }

  protected override render(): TemplateResult {
    const { ready, failed, language } = this.locale;
    return html`
      <div class="root" part="base" lang=${language} dir=${this.locale.dir}>
        ${ready || failed ? this.#renderExit() : nothing}
        <div class="visually-hidden" aria-live="assertive" aria-atomic="true">${this.#renderProgress()}</div>
      </div>
    `;
  }

  #renderExit(): TemplateResult {
    if (this.held) return html`<p class="notice" part="hint">${this.locale.message('quickExit.held')}</p>`;
    const keys = this.locale.message('quickExit.keyHint', { times: formatCount(PRESSES, this.locale.t) });
    return html`
      <p class="notice" part="hint"><span id="hint">${this.locale.message('quickExit.hint')}</span> <span id="keys">${keys}</span></p>
      <button class=${this.inTheWay ? 'exit above' : 'exit'} type="button" popover="manual" part="button" aria-describedby="hint keys" @click=${() => this.leave()}>${this.locale.message('quickExit.label')}</button>
    `;
  }

  #renderProgress(): unknown {
    if (this.leaving) return this.locale.message('quickExit.leaving');
    const left = PRESSES - this.pressed;
    if (this.pressed === 0 || left <= 0 || this.held) return nothing;
    const text = this.locale.message('quickExit.pressesLeft', { count: left });
    // Screen readers skip a repeated message, so each one is a new element with another text.
    return this.told % 2 ? html`<p>${text}</p>` : html`<p>${text}&nbsp;</p>`;
  }

  get #url(): string {
    const url = safeUrl(this.href);
    return url && !/^(?:mailto|tel):/i.test(url) ? url : ELSEWHERE;
  }

  // Moves the button if it covers the element focused by keyboard. Waits until the page has scrolled there.
  #makeWay = (event: FocusEvent): void => {
    const focused = event.composedPath()[0] as Element;
    requestAnimationFrame(() => {
      const button = this.renderRoot.querySelector('button');
      if (!button || focused === button) return;
      const [place, exit] = [focused.getBoundingClientRect(), button.getBoundingClientRect()];
      const below = innerHeight - place.bottom; // where the button is, or was
      this.inTheWay =
        (!CSS.supports('selector(:focus-visible)') || focused.matches(':focus-visible')) &&
        below < exit.height + 2 * EDGE &&
        below > -exit.height &&
        place.right > exit.left - EDGE &&
        place.left < exit.right + EDGE;
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-quick-exit': IomQuickExit;
  }
}
