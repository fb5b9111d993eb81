import { html, nothing, type TemplateResult } from 'lit';
import type { ContentError } from '../../content/content-error.js';
import type { ContentState } from '../../content/content-controller.js';
import { formatDate, precisionOf, type PartialDate } from '../../i18n/dates.js';
import type { LocaleController } from '../../i18n/locale-controller.js';
import type { MessageKey } from '../../i18n/translator.js';

const UNKNOWN = {
  office: 'state.unknownOffice',
  story: 'state.unknownStory',
  programme: 'state.unknownProgramme',
  contact: 'state.unknownContact',
  hotline: 'state.unknownHotline',
} as const satisfies Record<string, MessageKey>;

const ERRORS: Partial<Record<string, MessageKey>> = {
  network: 'state.errorNetwork',
  timeout: 'state.errorNetwork',
  'not-found': 'state.errorNotFound',
};

/** What stands where the content would be, in words; the retry button only after an error. */
export function status(
  words: LocaleController,
  { state, error, empty }: { state: ContentState; error?: ContentError; empty: MessageKey | undefined },
  retry: () => void,
): TemplateResult | typeof nothing {
  if (!error) {
    if (state !== 'loading' && !empty) return nothing;
    const key = state === 'loading' ? 'state.loading' : state === 'empty' ? empty! : 'state.empty';
    return html`<div class="status ${state}" part="status"><p>${words.ready ? words.text(key) : ''}</p></div>`;
  }
  return html`<div class="status" part="status">
    <p>${message(words, error)}</p>
    <button type="button" part="retry" @click=${retry}>${words.text('common.retry')}</button>
  </div>`;
}

/** Says that an older copy is shown, and of when it is. */
export function staleNotice(words: LocaleController, date: PartialDate | undefined): TemplateResult {
  const text = date
    ? words.text('state.staleNotice', { context: precisionOf(date), date: formatDate(date, words.t) })
    : words.text('state.staleNoticeUndated');
  return html`<p class="notice" part="stale-notice">${text}</p>`;
}

function message(words: LocaleController, { code, unknown }: ContentError): unknown {
  if (!unknown) return words.text(ERRORS[code] ?? 'state.errorBody');
  return words.rich(UNKNOWN[unknown.kind], { id: html`<bdi>${unknown.id}</bdi>` });
}
