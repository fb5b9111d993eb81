import { findById } from '../../content/content-error.js';
import { pickLanguage } from '../../content/language-map.js';
import type { Contact, OfficeDocument, Phone } from '../../content/office-document.js';
import { formatDate } from '../../i18n/dates.js';
import type { MessageKey } from '../../i18n/translator.js';
import { element, type Child, type Markup } from '../element.js';
import { heading, kept, link, sourceLine, text, textNotices } from '../pieces.js';
import type { View } from '../view.js';
import type { Words } from '../words.js';

/** The plain form of `iom-contact-block`: nothing to copy and to save, which needs a script. */
export function contactBlock({ document, words, level, attributes }: View<OfficeDocument>): Child {
  const contact = findById('contact', attributes['contact'], document.contacts);
  if (!contact) return undefined;
  const name = words.pick(contact.name)!;
  const [role, organisation] = [words.pick(contact.role), words.pick(contact.organisation)];
  const [address, hours] = [words.pick(contact.address), words.pick(contact.hours)];
  return [
    heading(level, undefined, words.text('contactBlock.heading')),
    element('p', { class: 'iom-name', lang: name.lang, translate: 'no' }, name.text),
    text('p', 'iom-organisation', role),
    text('p', 'iom-organisation', organisation),
    element(
      'ul',
      { class: 'iom-details' },
      contact.phones.map((phone) => detail(words, 'contactBlock.phone', phoneLink(phone))),
      contact.emails.map((email) => detail(words, 'contactBlock.email', emailLink(email))),
      address && detail(words, 'contactBlock.address', text('span', 'iom-address', address)),
      hours && detail(words, 'contactBlock.hours', text('span', 'iom-hours', hours)),
      website(words, contact),
    ),
    notice(words, contact),
    sourceLine(words, contact.source),
    textNotices(words, [role, organisation, address, hours]), // a name is not translated
  ];
}

/** “Phone” and what it is, in a list. */
export function detail(words: Words, label: MessageKey, value: Child): Markup {
  return element('li', {}, element('strong', {}, words.text(label)), ' ', value);
}

/** The number, linked where it can be dialled. */
export function phoneLink({ text: number, dial }: Phone): Markup {
  return dial ? element('a', { class: 'iom-link', href: `tel:${dial}` }, kept(number)) : kept(number);
}

function emailLink(email: string): Markup {
  return element('a', { class: 'iom-link', href: `mailto:${email}` }, kept(email));
}

function website(words: Words, { url }: Contact): Markup | undefined {
  const [lang, address] = pickLanguage(url, words.languages) ?? [];
  return address ? detail(words, 'contactBlock.website', link(words, address, lang, kept(address))) : undefined;
}

function notice(words: Words, { source, asOf }: Contact): Markup | undefined {
  if (!source && !asOf) return undefined;
  const said = asOf
    ? words.text('contactBlock.asPublished', { date: formatDate(asOf, words.t) })
    : words.text('contactBlock.asPublishedUndated');
  return element('p', { class: 'iom-notice' }, said);
}
