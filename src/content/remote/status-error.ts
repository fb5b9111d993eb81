import type { ContentErrorCode } from '../../core/events.js';
import { ContentError } from '../../model/content-error.js';

/** The error for a response with an HTTP error status. */
export class StatusError extends ContentError {
  constructor(
    code: ContentErrorCode,
    message: string,
    readonly status: number,
  ) {
    super(code, message);
  }
}

/** Makes the error for the HTTP status `status`. */
export function statusError(url: string, status: number): StatusError {
  const [code, help]: [ContentErrorCode, string] =
    status === 404 || status === 410
      ? ['not-found', 'Check the address.']
      : status === 401 || status === 403
        ? ['forbidden', 'It must be open to everybody: no cookie and no password is sent.']
        : ['server', 'It is asked again when the reader wants, or when the server said.'];
  return new StatusError(code, `${url} answers with status ${status}. ${help}`, status);
}
