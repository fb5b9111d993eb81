import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ContentController } from '../../content/content-controller.js';
import { findById } from '../../content/content-error.js';
import { pickLanguage, pickText, type LanguageMap } from '../../content/language-map.js';
import { OFFICE_DOCUMENT } from '../../content/load.js';
import type { Contact, OfficeDocument, Phone } from '../../content/office-document.js';
import { vCard } from '../../content/vcard.js';
import { ContactOpenEvent } from '../../core/events.js';
import { copyText, saveFile } from '../../core/hand-over.js';
import { formatDate } from '../../i18n/dates.js';
import { keepTogether } from '../../i18n/keep-together.js';
import type { MessageKey } from '../../i18n/translator.js';
import { ContentElement } from '../content-element/content-element.js';
import { heading } from '../content-element/heading.js';
import { foot, linkLanguage, sourceLine, textNotices } from '../content-element/notices.js';
import { contactBlockStyles } from './contact-block.styles.js';

/**
 * How to reach a person or an office: to call, to write to, to copy, to save.
 *
 * @element iom-contact-block
 * @slot - Shown until the content is there, and instead of a message if it cannot be had.
 * @fires {ContentLoadEvent} iom-content-load - New content is shown.
 * @fires {ContentErrorEvent} iom-content-error - The content cannot be shown; `detail.code` says why.
 * @fires {ContactOpenEvent} iom-contact-open - The reader calls, writes or saves; `detail.method` says which.
 * @csspart base - The root element.
 * @csspart status - The message that stands where the content would be.
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
 * @csspart feedback - Says that something was copied, or not.
 * @csspart notice - The notice that the details are as first published.
 * @csspart source - The line that names the source.
 * @csspart link-language - The language of a link's target, where it differs.
 * @csspart fallback-notice - The notice that a text is not there in the reader's language.
 * @csspart machine-mark - The mark of texts that a machine translated.
 */
export class IomContactBlock extends ContentElement<OfficeDocument, Contact> {
  static override styles: CSSResultGroup = [ContentElement.styles, contactBlockStyles];

  /** Id of the contact; without it the office's first is shown. */
  @property() contact?: string;

  @state() private feedback?: MessageKey;

  protected override readonly emptyMessage = 'contactBlock.empty';
  protected override readonly content = new ContentController<OfficeDocument, Contact>(this, {
    kind: OFFICE_DOCUMENT,
    select: ({ contacts }) => findById('contact', this.contact, contacts),
  });

  protected override renderContent(contact: Contact): TemplateResult {
    const texts = [contact.name, contact.organisation, contact.role, contact.address, contact.hours].map((text) =>
      this.#pick(text),
    );
    const [name, ...about] = texts; // a name is not translated, so nothing is missing where it is not
    const [organisation, role] = about;
    return html`
      <div class="box" part="contact">
        ${heading(this.headingLevel, this.words.text('contactBlock.heading'), this.words.language)}
        <div class="who">
          <p class="name text" part="name" translate="no" lang=${name!.lang}>${keepTogether(name!.text)}</p>
          ${[role, organisation].map((text) => text && html`<p class="text" part="organisation" lang=${text.lang}>${keepTogether(text.text)}</p>`)}
        </div>
        ${this.#renderDetails(contact)}
        <p><button type="button" part="save" @click=${() => this.#save(contact)}>${this.words.text('contactBlock.save')}</button></p>
        <p class="feedback" part="feedback" role="status">${this.feedback ? this.words.text(this.feedback) : nothing}</p>
        ${foot(this.#renderNotice(contact), textNotices(this.words, about))}
      </div>
    `;
  }

  #renderDetails(contact: Contact): TemplateResult {
    const [address, hours] = [this.#pick(contact.address), this.#pick(contact.hours)];
    return html`<dl class="details" part="details">
      ${contact.phones.map((phone) => this.#renderPhone(contact, phone))} ${contact.emails.map((email) => this.#renderEmail(contact, email))}
      ${address ? this.#renderDetail('contactBlock.address', html`<span class="text" lang=${address.lang}>${keepTogether(address.text)}</span>`) : nothing}
      ${hours ? this.#renderDetail('contactBlock.hours', html`<span class="text" lang=${hours.lang}>${keepTogether(hours.text)}</span>`) : nothing}
      ${contact.url ? this.#renderDetail('contactBlock.website', this.#renderWebsite(contact.url)) : nothing}
    </dl>`;
  }

  #renderPhone(contact: Contact, { text, dial }: Phone): TemplateResult {
    if (!dial) return this.#renderDetail('contactBlock.phone', html`<bdi translate="no">${keepTogether(text)}</bdi>`);
    const label = this.words.t('contactBlock.phoneLabel', { phone: text });
    const link = html`<a part="link" href=${`tel:${dial}`} aria-label=${label} @click=${() => this.#open(contact, 'phone')}><bdi translate="no">${keepTogether(text)}</bdi></a>`;
    return this.#renderDetail(
      'contactBlock.phone',
      html`${link} ${this.#renderCopy('contactBlock.copyPhone', inKeys(dial))}`,
    );
  }

  #renderEmail(contact: Contact, email: string): TemplateResult {
    const label = this.words.t('contactBlock.emailLabel', { email });
    const link = html`<a part="link" href=${`mailto:${email}`} aria-label=${label} @click=${() => this.#open(contact, 'email')}><bdi translate="no">${email}</bdi></a>`;
    return this.#renderDetail('contactBlock.email', html`${link} ${this.#renderCopy('contactBlock.copyEmail', email)}`);
  }

  #renderWebsite(urls: NonNullable<Contact['url']>): TemplateResult {
    const [lang, url] = pickLanguage(urls, this.words.languages)!;
    return html`<a part="link" href=${url} hreflang=${lang}><bdi translate="no">${url}</bdi></a>${linkLanguage(this.words, lang)}`;
  }

  #renderCopy(label: MessageKey, value: string): TemplateResult {
    return html`<button type="button" part="copy" @click=${() => this.#copy(value)}>${this.words.text(label)}</button>`;
  }

  #renderDetail(label: MessageKey, value: TemplateResult): TemplateResult {
    return html`<div>
      <dt>${this.words.text(label)}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  #renderNotice({ source, asOf }: Contact): TemplateResult | typeof nothing {
    if (!source && !asOf) return nothing;
    const { t } = this.words;
    const notice = asOf
      ? this.words.text('contactBlock.asPublished', { date: formatDate(asOf, t) })
      : this.words.text('contactBlock.asPublishedUndated');
    return html`<p class="notice" part="notice">${notice}</p>
      ${sourceLine(this.words, source)}`;
  }

  #pick(text: LanguageMap | undefined): ReturnType<typeof pickText> {
    return pickText(text, this.words.languages);
  }

  #open({ id }: Contact, method: 'phone' | 'email' | 'save'): void {
    this.dispatchEvent(new ContactOpenEvent({ contact: id, method }));
  }

  async #copy(value: string): Promise<void> {
    this.feedback = undefined;
    this.feedback = (await copyText(value)) ? 'contactBlock.copied' : 'contactBlock.copyFailed';
  }

  #save(contact: Contact): void {
    const text = (map: LanguageMap | undefined): string | undefined => this.#pick(map)?.text;
    const [, url] = pickLanguage(contact.url, this.words.languages) ?? [];
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
    });
    saveFile(`${contact.id}.vcf`, 'text/vcard;charset=utf-8', card);
    this.#open(contact, 'save');
  }
}

/** As a phone keys it in: it pauses before the extension. */
const inKeys = (dial: string): string => dial.replace(';ext=', ',');

declare global {
  interface HTMLElementTagNameMap {
    'iom-contact-block': IomContactBlock;
  }
}
