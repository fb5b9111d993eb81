import type { ReactiveControllerHost } from 'lit';
import { loadedOffice, loadOffice, OFFICE_DOCUMENT } from './load.js';
import type { OfficeDocument } from './office-document.js';

/** The office document beside a built-in feed: for what a story only names, its programme and its contact. Nothing is said if it is missing. */
export class OfficeCompanion {
  document: OfficeDocument | undefined;
  /** Whether the document is under way. */
  pending = false;

  #host: ReactiveControllerHost;
  #office: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Asks for the document of `office`; for none where nothing is needed of it. */
  ask(office: string | undefined): void {
    if (office === this.#office) return;
    this.#office = office;
    this.document = office ? loadedOffice(OFFICE_DOCUMENT, office)?.document : undefined;
    this.pending = Boolean(office && !this.document);
    if (office && this.pending) void this.#load(office);
  }

  async #load(office: string): Promise<void> {
    const loaded = await loadOffice(OFFICE_DOCUMENT, office).catch(() => undefined);
    if (office !== this.#office) return;
    this.document = loaded?.document;
    this.pending = false;
    this.#host.requestUpdate();
  }
}
