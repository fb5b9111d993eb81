import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { QuickExitEvent } from '../../core/events.js';
import { leavePage } from '../../core/leave.js';
import { safeUrl } from '../../core/safe-url.js';
import { VERSION } from '../../core/version.js';
import { LocaleController } from '../../i18n/locale-controller.js';
import { hostStyles } from '../../theme/host.styles.js';
import { keepStyles } from '../../theme/keep-styles.js';
import { quickExitStyles } from './quick-exit.styles.js';

const PRESSES = 3;
const WITHIN = 5000;
const EDGE = 16; // how far the button is from the edges of the window
const ELSEWHERE = 'https://www.wikipedia.org/';

/**
 * Leaves the page in a hurry: hides it at once and puts another one in its place, by the button or by pressing Shift
 * three times within five seconds. It stays in sight while the page scrolls. Nothing is stored or sent.
 *
 * @element iom-quick-exit
 * @fires {QuickExitEvent} iom-quick-exit - The reader leaves; cancelable.
 * @csspart base - The root element.
 * @csspart button - The button.
 * @csspart hint - What the button does, and what it cannot do.
 */
export class IomQuickExit extends LitElement {
  static readonly version: string = VERSION;
  static override styles: CSSResultGroup = [hostStyles, quickExitStyles];

  /** Where to go: a neutral address that the page chooses, https or http. */
  @property() href?: string;

  @state() private pressed = 0;
  @state() private leaving = false;
  @state() private inTheWay = false;

  private readonly words = new LocaleController(this);
  #presses: number[] = [];

  adoptedCallback(): void {
    keepStyles(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#countShift);
    addEventListener('focusin', this.#makeWay);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#countShift);
    removeEventListener('focusin', this.#makeWay);
  }

  /** Leaves the page, as the button does. */
  leave(): void {
    const url = this.#url;
    if (!this.dispatchEvent(new QuickExitEvent({ url }))) return;
    this.leaving = true;
    leavePage(url);
  }

  protected override render(): TemplateResult {
    const { ready, failed, language } = this.words;
    return html`
      <div class="root" part="base" lang=${language} dir=${this.words.dir}>
        ${ready || failed ? this.#renderExit() : nothing}
        <div class="visually-hidden" role="alert">${this.#renderProgress()}</div>
      </div>
    `;
  }

  #renderExit(): TemplateResult {
    const keys = this.words.text('quickExit.keyHint', { times: String(PRESSES) });
    return html`
      <p class="notice" id="hint" part="hint">${this.words.text('quickExit.hint')} ${keys}</p>
      <button class=${this.inTheWay ? 'exit above' : 'exit'} type="button" part="button" aria-describedby="hint" @click=${() => this.leave()}>${this.words.text('quickExit.label')}</button>
    `;
  }

  #renderProgress(): unknown {
    if (this.leaving) return this.words.text('quickExit.leaving');
    const left = PRESSES - this.pressed;
    return this.pressed > 0 && left > 0 ? this.words.text('quickExit.pressesLeft', { count: left }) : nothing;
  }

  get #url(): string {
    const url = safeUrl(this.href);
    return url && !/^(?:mailto|tel):/i.test(url) ? url : ELSEWHERE;
  }

  // What is reached by keyboard is never hidden behind the button. Asked for once the page has scrolled to it.
  #makeWay = (event: FocusEvent): void => {
    const focused = event.composedPath()[0] as Element;
    requestAnimationFrame(() => {
      const button = this.renderRoot.querySelector('button');
      if (!button || focused === button) return;
      const [place, exit] = [focused.getBoundingClientRect(), button.getBoundingClientRect()];
      const below = innerHeight - place.bottom; // where the button is, or was
      this.inTheWay =
        focused.matches(':focus-visible') &&
        below < exit.height + 2 * EDGE &&
        below > -exit.height &&
        place.right > exit.left - EDGE &&
        place.left < exit.right + EDGE;
    });
  };

  #countShift = ({ key, repeat, timeStamp }: KeyboardEvent): void => {
    if (repeat) return;
    const recent = this.#presses.filter((time) => timeStamp - time <= WITHIN);
    this.#presses = key === 'Shift' ? [...recent, timeStamp] : [];
    this.pressed = this.#presses.length;
    if (this.pressed < PRESSES) return;
    this.#presses = [];
    this.leave();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-quick-exit': IomQuickExit;
  }
}
