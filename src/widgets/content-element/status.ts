import { html, nothing } from 'lit/html.js';
import type { ContentError } from '../../model/content-error.js';
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

/** Input for the message above the content or in its place. */
export interface StatusInput {
  state: ContentState;
  /** What is wrong with the content; undefined if the messages could not be loaded. */
  error?: ContentError;
  /** Message if there is nothing to show. */
  empty: MessageKey | undefined;
  /** Date of an older copy. */
  copyOf?: PartialDate;
}

/** The message, and the class and part of its box. */
interface Status {
  said: unknown;
  frame: string | typeof nothing;
  part: string | typeof nothing;
}

/** Returns the message in place of the content, or above an older copy. */
export function status(locale: LocaleController, input: StatusInput): Status {
  const { state } = input;
  const said = locale.ready || state !== 'loading' ? sentence(locale, input) : '';
  if (said === nothing) return { said, frame: nothing, part: nothing };
  if (state === 'stale')
    return { said: html`<p class="notice" part="stale-notice">${said}</p>`, frame: nothing, part: nothing };
  return { said: html`<p>${said}</p>`, frame: `status ${state}`, part: 'status' };
}

function sentence(locale: LocaleController, { state, error, empty, copyOf }: StatusInput): unknown {
  switch (state) {
    case 'ready':
      return nothing;
    case 'loading':
      return locale.message('state.loading');
    case 'error':
      return message(locale, error);
    case 'stale':
      return staleNotice(locale, copyOf);
    default:
      return empty ? locale.message(state === 'empty' ? empty : 'state.empty') : nothing;
  }
}

// The notice that an older copy is shown, with its date.
function staleNotice(locale: LocaleController, date: PartialDate | undefined): unknown {
  return date
    ? locale.message('state.staleNotice', { context: precisionOf(date), date: formatDate(date, locale.t) })
    : locale.message('state.staleNoticeUndated');
}

function message(locale: LocaleController, error: ContentError | undefined): unknown {
  if (!error?.unknown) return locale.message((error && ERRORS[error.code]) ?? 'state.errorBody');
  return locale.messageWith(UNKNOWN[error.unknown.kind], { id: html`<bdi>${error.unknown.id}</bdi>` });
}
