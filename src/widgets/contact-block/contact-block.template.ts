import { html, nothing, type TemplateResult } from 'lit/html.js';
import { findById } from '../../model/content-error.js';
import { pickLanguage, pickText, type LanguageMap, type ShownText } from '../../model/language-map.js';
import type { Contact, OfficeDocument, Phone } from '../../model/office.js';
import { formatDate } from '../../i18n/dates.js';
import type { Locale } from '../../i18n/locale.js';
import type { MessageKey } from '../../i18n/translator.js';
import { heading } from '../content-element/heading.js';
import { renderFooter, linkLanguage, sourceLine, textNotices } from '../content-element/notices.js';
import type { TemplateContext } from '../content-element/template-context.js';
import { COPY, DOWNLOAD, MAIL, PHONE } from './icons.js';

export interface ContactBlockContext extends TemplateContext {
  /** Result of copying. */
  readonly feedback?: MessageKey;
  readonly onOpen?: (contact: Contact, method: 'phone' | 'email') => void;
  /** Called with what to copy, and the element that shows it. */
  readonly onCopy?: (text: string, shown: Element | null) => void;
  readonly onSave?: (contact: Contact) => void;
}

/** Returns the contact with the id `contact`, else the first. */
export const selectContact = ({ contacts }: OfficeDocument, { contact }: { contact?: string }): Contact | undefined =>
  findById('contact', contact, contacts);

/** Renders a person or an office: name, role, phone, e-mail, address, hours. */
export function contactBlock(contact: Contact, context: ContactBlockContext): TemplateResult {
  const { locale, headingLevel, feedback, onSave } = context;
  const texts = [contact.name, contact.organisation, contact.role, contact.address, contact.hours].map((text) =>
    pickText(text, locale.languages),
  );
  const [name, ...about] = texts; // names need no translation
  const [organisation, role] = about;
  return html`
    <div class="box" part="contact">
      ${heading(headingLevel, locale.message('contactBlock.heading'), locale.language)}
      <div class="who">
        <p class="name text" part="name" translate="no" lang=${name!.lang}>${locale.noWrap(name!.text)}</p>
        ${[role, organisation].map((text) => text && html`<p class="text" part="organisation" lang=${text.lang}>${locale.noWrap(text.text)}</p>`)}
      </div>
      ${renderDetails(contact, context)}
      <p><button type="button" part="save" @click=${() => onSave?.(contact)}>${icon(DOWNLOAD)} ${locale.message('contactBlock.save')}</button></p>
      <p class="feedback" part="feedback" aria-live="polite" aria-atomic="true">${feedback ? locale.message(feedback) : nothing}</p>
      ${renderFooter(renderNotice(locale, contact), textNotices(locale, about))}
    </div>
  `;
}

// As large as its text. What it means is in words beside it.
const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" width="1.25em" height="1.25em" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d=${path}></path></svg>`;

function renderDetails(contact: Contact, context: ContactBlockContext): TemplateResult {
  const { locale } = context;
  return html`<dl class="details" part="details">
    ${contact.phones.map((phone) => renderPhone(contact, phone, context))} ${contact.emails.map((email) => renderEmail(contact, email, context))}
    ${renderText(locale, 'contactBlock.address', contact.address)} ${renderText(locale, 'contactBlock.hours', contact.hours)}
    ${contact.url ? renderDetail(locale, 'contactBlock.website', renderWebsite(locale, contact.url)) : nothing}
  </dl>`;
}

function renderPhone(contact: Contact, { text, dial }: Phone, context: ContactBlockContext): TemplateResult {
  const { locale, onOpen } = context;
  const number = html`<bdi translate="no">${locale.noWrap(text)}</bdi>`;
  if (!dial) return renderDetail(locale, 'contactBlock.phone', number, PHONE);
  const label = locale.t('contactBlock.phoneLabel', { phone: text });
  const link = html`<a part="link" href=${`tel:${dial}`} aria-label=${label} @click=${() => onOpen?.(contact, 'phone')}>${number}</a>`;
  return renderDetail(
    locale,
    'contactBlock.phone',
    html`${link} ${renderCopy('contactBlock.copyPhone', text, inKeys(dial), context)}`,
    PHONE,
    'copied',
  );
}

function renderEmail(contact: Contact, email: string, context: ContactBlockContext): TemplateResult {
  const { locale, onOpen } = context;
  const label = locale.t('contactBlock.emailLabel', { email });
  const link = html`<a part="link" href=${`mailto:${email}`} aria-label=${label} @click=${() => onOpen?.(contact, 'email')}><bdi translate="no">${email}</bdi></a>`;
  return renderDetail(
    locale,
    'contactBlock.email',
    html`${link} ${renderCopy('contactBlock.copyEmail', email, email, context)}`,
    MAIL,
    'copied',
  );
}

function renderWebsite(locale: Locale, urls: NonNullable<Contact['url']>): TemplateResult {
  const [lang, url] = pickLanguage(urls, locale.languages)!;
  return html`<a class="bare" part="link" href=${url} hreflang=${lang}><bdi translate="no">${url}</bdi></a>${linkLanguage(locale, lang)}`;
}

// The name tells the buttons of two numbers apart, and begins with what is seen, for voice control.
function renderCopy(
  label: MessageKey,
  shown: string,
  value: string,
  { locale, onCopy }: ContactBlockContext,
): TemplateResult {
  return html`<button type="button" part="copy" aria-label=${`${locale.t(label)} ${shown}`} @click=${({ currentTarget }: Event) => onCopy?.(value, (currentTarget as Element).previousElementSibling)}>${icon(COPY)} ${locale.message(label)}</button>`;
}

function renderText(locale: Locale, label: MessageKey, map: LanguageMap | undefined): TemplateResult | typeof nothing {
  const shown: ShownText | undefined = pickText(map, locale.languages);
  if (!shown) return nothing;
  return renderDetail(locale, label, html`<span class="text" lang=${shown.lang}>${locale.noWrap(shown.text)}</span>`);
}

function renderDetail(
  locale: Locale,
  label: MessageKey,
  value: TemplateResult,
  path?: string,
  kind: string | typeof nothing = nothing,
): TemplateResult {
  return html`<div>
    <dt>${path ? icon(path) : nothing} ${locale.message(label)}</dt>
    <dd class=${kind}>${value}</dd>
  </div>`;
}

function renderNotice(
  locale: Locale,
  { source, asOf, verifiedOn, verifiedBy }: Contact,
): TemplateResult | typeof nothing {
  if (!source && !asOf && !verifiedOn) return nothing;
  const by = pickText(verifiedBy, locale.languages);
  const notice = verifiedOn
    ? locale.message('contactBlock.verifiedOn', { date: formatDate(verifiedOn, locale.t) })
    : asOf
      ? locale.message('contactBlock.asPublished', { date: formatDate(asOf, locale.t) })
      : locale.message('contactBlock.asPublishedUndated');
  const who =
    by && locale.messageWith('contactBlock.verifiedBy', { name: html`<span lang=${by.lang}>${by.text}</span>` });
  return html`<p class="notice" part="notice">${notice} ${verifiedOn ? (who ?? nothing) : nothing}</p>
    ${sourceLine(locale, source)}`;
}

/** The number with a comma, at which phones pause, before the extension. */
export const inKeys = (dial: string): string => dial.replace(';ext=', ',');
