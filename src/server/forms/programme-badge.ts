import { findById } from '../../content/content-error.js';
import { pickLanguage, type ShownText } from '../../content/language-map.js';
import type { FocalPlace, OfficeDocument, Programme } from '../../content/office-document.js';
import { formatDate } from '../../i18n/dates.js';
import { formatCount, formatList } from '../../i18n/numbers.js';
import { isPast } from '../../widgets/programme-badge/is-past.js';
import { element, type Child, type Markup } from '../element.js';
import { heading, kept, link, sourceLine, text, textNotices } from '../pieces.js';
import type { View } from '../view.js';
import type { Words } from '../words.js';

/** The plain form of `iom-programme-badge`. */
export function programmeBadge({ document, words, level, attributes }: View<OfficeDocument>): Child {
  const programme = findById('programme', attributes['programme'], document.programmes);
  if (!programme) return undefined;
  const name = words.pick(programme.name)!;
  const known = new Map(document.donors.map(({ id, name: donor }) => [id, donor]));
  const donors = programme.donors.flatMap((wanted) => words.pick(known.get(wanted)) ?? []);
  const card = attributes['variant'] === 'card';
  const [aim, region] = card ? [words.pick(programme.aim), words.pick(programme.region)] : [];
  const when = period(words, programme);
  return [
    heading(level, name.lang, nameOf(words, programme, name)),
    text('p', 'iom-aim', aim),
    donors.length > 0 ? element('p', { class: 'iom-donors' }, fundedBy(words, donors)) : undefined,
    when === undefined ? undefined : element('p', { class: 'iom-period' }, when),
    text('p', 'iom-region', region),
    card ? more(words, programme) : undefined,
    textNotices(words, [name, ...donors, aim, region]),
  ];
}

function nameOf(words: Words, { abbreviation }: Programme, { text: name }: ShownText): Child {
  return abbreviation && !name.includes(abbreviation)
    ? words.rich('programmeBadge.nameWithAbbr', { name: kept(name, {}), abbr: kept(abbreviation) })
    : kept(name, {});
}

function fundedBy(words: Words, donors: ShownText[]): Child {
  const names = donors.map(({ text: name, lang }) => kept(name, { lang }));
  return words.rich('programmeBadge.fundedBy', { funder: formatList<Child>(names, words.t) });
}

function period(words: Words, { since, until, countries, focalPlaces }: Programme): Child {
  const { t } = words;
  if (since && until)
    return words.text('programmeBadge.period', { from: formatDate(since, t), to: formatDate(until, t) });
  if (since && countries) {
    const values = { count: countries.value, number: formatCount(countries.value, t), year: formatDate(since, t) };
    return words.text('programmeBadge.implementedIn', values);
  }
  if (since) return words.text('programmeBadge.since', { year: formatDate(since, t) });
  if (until)
    return words.text(isPast(until) ? 'programmeBadge.ended' : 'programmeBadge.until', { date: formatDate(until, t) });
  return focalPlaces.length > 0 ? places(words, focalPlaces) : undefined;
}

function places(words: Words, focalPlaces: FocalPlace[]): Child {
  const names = focalPlaces.map(({ name, year }): Child => {
    const { text: place, lang } = words.pick(name)!;
    return [kept(place, { lang }), year && ` (${formatDate(year, words.t)})`];
  });
  return words.rich('programmeBadge.focalPlaces', { places: formatList<Child>(names, words.t) });
}

function more(words: Words, { since, focalPlaces, url, source }: Programme): (Markup | undefined)[] {
  const [lang, address] = pickLanguage(url, words.languages) ?? [];
  return [
    since && focalPlaces.length > 0 ? element('p', { class: 'iom-places' }, places(words, focalPlaces)) : undefined,
    address ? element('p', {}, link(words, address, lang, words.text('programmeBadge.more'))) : undefined,
    sourceLine(words, source),
  ];
}
