/** `signal.throwIfAborted()`, for browsers before 2022, which support neither that nor `signal.reason`. */
export function throwIfAborted({ aborted, reason }: AbortSignal): void {
  if (aborted) throw (reason as unknown) ?? new DOMException('The request was aborted.', 'AbortError');
}
