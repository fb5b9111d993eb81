/** `signal.throwIfAborted()`; browsers before 2022 have neither that nor a reason. */
export function throwIfAborted({ aborted, reason }: AbortSignal): void {
  if (aborted) throw (reason as unknown) ?? new DOMException('The request was aborted.', 'AbortError');
}
