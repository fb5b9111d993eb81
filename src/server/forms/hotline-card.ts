import { findById } from '../../content/content-error.js';
import type { LanguageMap } from '../../content/language-map.js';
import type { Hotline, OfficeDocument } from '../../content/office-document.js';
import { formatDate, isOlderThanYear, precisionOf } from '../../i18n/dates.js';
import { formatList } from '../../i18n/numbers.js';
import type { MessageKey } from '../../i18n/translator.js';
import { isInFuture } from '../../widgets/hotline-card/is-in-future.js';
import { element, type Child, type Markup } from '../element.js';
import { heading, kept, sourceLine, text, textNotices } from '../pieces.js';
import type { View } from '../view.js';
import type { Words } from '../words.js';
import { detail } from './contact-block.js';

/** The plain form of `iom-hotline-card`; nothing without a number. */
export function hotlineCard({ document, words, level, attributes }: View<OfficeDocument>): Child {
  const hotline = findById('hotline', attributes['hotline'], document.hotlines);
  if (!hotline) return undefined;
  const { operator, hours, cost, recorded, languages } = hotline;
  const names = languages.map((lang) => words.languageName(lang));
  return [
    heading(level, undefined, words.text('hotlineCard.heading')),
    text('p', 'iom-name', words.pick(hotline.name)),
    element('p', { class: 'iom-number' }, number(words, hotline)),
    element(
      'ul',
      { class: 'iom-details' },
      said(words, 'hotlineCard.operator', operator),
      said(words, 'hotlineCard.hours', hours),
      said(words, 'hotlineCard.cost', cost),
      names.length > 0 ? detail(words, 'hotlineCard.languages', formatList<Child>(names, words.t)) : undefined,
      said(words, 'hotlineCard.recorded', recorded),
    ),
    verified(words, hotline),
    sourceLine(words, hotline.source),
    textNotices(
      words,
      [operator, hours, cost, recorded].map((each) => words.pick(each)),
    ),
  ];
}

function number(words: Words, { phone: { text: shown, dial } }: Hotline): Markup {
  if (!dial) return kept(shown);
  const call = words.rich('hotlineCard.call', { number: kept(shown) });
  return element('a', { class: 'iom-link', href: `tel:${dial}` }, call);
}

function said(words: Words, label: MessageKey, map: LanguageMap | undefined): Markup | undefined {
  const shown = text('span', 'iom-detail', words.pick(map));
  return shown && detail(words, label, shown);
}

// What is written once and stands for long goes out of date: the day is said, its age only as it is today.
function verified(words: Words, { verifiedOn }: Hotline): Markup {
  if (!verifiedOn) return element('p', { class: 'iom-verified' }, words.text('hotlineCard.unverified'));
  const values = { context: precisionOf(verifiedOn), date: formatDate(verifiedOn, words.t) };
  return element(
    'p',
    { class: 'iom-verified' },
    words.text('hotlineCard.verifiedOn', values),
    isOlderThanYear(verifiedOn) ? [' ', words.text('hotlineCard.outdated')] : undefined,
    isInFuture(verifiedOn) ? [' ', words.text('hotlineCard.wrongClock')] : undefined,
  );
}
