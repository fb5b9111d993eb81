import type { ContentErrorCode } from '../../core/events.js';
import { ContentError } from '../../model/content-error.js';

/** The error of an answer that says that it is none. */
export class StatusError extends ContentError {
  constructor(
    code: ContentErrorCode,
    message: string,
    readonly status: number,
  ) {
    super(code, message);
  }
}

/** The error of an answer with the HTTP status `status`. */
export function statusError(url: string, status: number): StatusError {
  const [code, help]: [ContentErrorCode, string] =
    status === 404 || status === 410
      ? ['not-found', 'Check the address.']
      : status === 401 || status === 403
        ? ['forbidden', 'It must be open to everybody: no cookie and no password is sent.']
        : ['server', 'It is asked again when the reader wants, or when the server said.'];
  return new StatusError(code, `${url} answers with status ${status}. ${help}`, status);
}
