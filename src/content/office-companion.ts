import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DocumentSubscription } from './document-subscription.js';
import { OFFICE_DOCUMENT } from './load-document.js';
import type { OfficeDocument } from '../model/office.js';

/** Loads the office document for a feed, with the programme and contact that a story names. Reports no errors. */
export class OfficeCompanion implements ReactiveController {
  #host: ReactiveControllerHost;
  #office: string | undefined;
  #following: DocumentSubscription<OfficeDocument> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get document(): OfficeDocument | undefined {
    return this.#following?.outcome.loaded?.document;
  }

  /** Whether the document is loading. */
  get pending(): boolean {
    return this.#following !== undefined && !this.document && !this.#following.outcome.error;
  }

  hostDisconnected(): void {
    this.#following?.stop();
    this.#following = this.#office = undefined;
  }

  /** Loads the document of `office` in `language`; none if `office` is undefined. */
  ask(office: string | undefined, language: string): void {
    if (office === this.#office) return void this.#following?.setLanguage(language);
    this.#following?.stop();
    this.#office = office;
    this.#following = office
      ? new DocumentSubscription(OFFICE_DOCUMENT, { office }, language, () => this.#host.requestUpdate())
      : undefined;
  }
}
