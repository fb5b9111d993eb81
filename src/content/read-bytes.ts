import { ContentError } from './content-error.js';

/** The raw value of a document as a server sends it. Rejects with `ContentError`. */
export async function readBytes(bytes: Uint8Array, _contentType?: string | null): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new ContentError('format', `It is not JSON: ${String(error)}`);
  }
}
