import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { pickLanguage, pickText, type LanguageMap } from '../../model/language-map.js';
import { OFFICE_DOCUMENT } from '../../content/load-document.js';
import type { Contact, OfficeDocument } from '../../model/office.js';
import { vCard } from '../../content/vcard.js';
import { ContactOpenEvent } from '../../core/events.js';
import { copyText, saveFile } from '../../core/hand-over.js';
import type { MessageKey } from '../../i18n/translator.js';
import { ContentElement } from '../content-element/content-element.js';
import { contactBlockStyles } from './contact-block.styles.js';
import { contactBlock, inKeys, selectContact } from './contact-block.template.js';

/**
 * Contact details of a person or an office: to call, to write to, to copy, to save.
 *
 * @element iom-contact-block
 * @slot - Shown until the content is loaded, and instead of a message if there is none.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` is the reason.
 * @fires {ContactOpenEvent} iom-contact-open - The reader calls, writes or saves; `detail.method` is which.
 * @csspart base - The root element.
 * @csspart status - The message in place of the content.
 * @csspart retry - The button to try again.
 * @csspart stale-notice - The notice that an older copy is shown.
 * @csspart contact - The box around the contact.
 * @csspart heading - The heading.
 * @csspart name - The person's or the office's name.
 * @csspart organisation - Where a person works.
 * @csspart details - The list of phone numbers and addresses.
 * @csspart link - A link to call, to write or to a website.
 * @csspart copy - A button that copies a number or an address.
 * @csspart save - The button that saves the contact as a vCard.
 * @csspart feedback - The message after copying.
 * @csspart notice - The notice that the details are as first published.
 * @csspart source - The line that names the source.
 * @csspart link-language - The language of a link's target, if it differs.
 * @csspart fallback-notice - The notice that a text is not available in the reader's language.
 * @csspart machine-mark - The mark on machine-translated texts.
 */
export class IomContactBlock extends ContentElement<OfficeDocument, Contact> {
  static override styles: CSSResultGroup = [ContentElement.styles, contactBlockStyles];

  /** Id of the contact. Defaults to the office's first. */
  @property() contact?: string;

  @state() private feedback?: MessageKey;

  protected override readonly emptyMessage = 'contactBlock.empty';
  protected override readonly content = new ContentController<OfficeDocument, Contact>(this, {
    kind: OFFICE_DOCUMENT,
    select: (office) => selectContact(office, this),
  });

  protected override renderContent(contact: Contact): TemplateResult {
    const { locale, headingLevel, feedback } = this;
    return contactBlock(contact, {
      locale,
      headingLevel,
      feedback,
      onOpen: (shown, method) => this.#open(shown, method),
      onCopy: (text, shown) => void this.#copy(text, shown),
      onSave: (shown) => this.#save(shown),
    });
  }

  #open({ id }: Contact, method: 'phone' | 'email' | 'save'): void {
    this.dispatchEvent(new ContactOpenEvent({ contact: id, method }));
  }

  async #copy(value: string, shown: Element | null): Promise<void> {
    this.feedback = undefined;
    this.feedback = (await copyText(value, shown)) ? 'contactBlock.copied' : 'contactBlock.copyFailed';
  }

  #save(contact: Contact): void {
    const text = (map: LanguageMap | undefined): string | undefined => pickText(map, this.locale.languages)?.text;
    const [, url] = pickLanguage(contact.url, this.locale.languages) ?? [];
    const phones = contact.phones.map(({ text, dial }) => (dial ? inKeys(dial) : text));
    const { kind, emails } = contact;
    const name = text(contact.name)!;
    const card = vCard({
      kind,
      name,
      phones,
      emails,
      url,
      organisation: text(contact.organisation),
      role: text(contact.role),
      address: text(contact.address),
      note: text(contact.hours),
    });
    saveFile(`${contact.id}.vcf`, 'text/vcard;charset=utf-8', card);
    this.#open(contact, 'save');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'iom-contact-block': IomContactBlock;
  }
}
