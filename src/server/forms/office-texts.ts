import { pickLanguage } from '../../content/language-map.js';
import type { Fact, Goal, OfficeDocument } from '../../content/office-document.js';
import { formatDate, precisionOf } from '../../i18n/dates.js';
import { formatCount } from '../../i18n/numbers.js';
import { element, type Child, type Markup } from '../element.js';
import { heading, link, sourceLine, text, textNotices } from '../pieces.js';
import type { View } from '../view.js';
import type { Words } from '../words.js';

/** The plain form of `iom-office-profile`. */
export function officeProfile({ document, words, level, attributes }: View<OfficeDocument>): Child {
  const section = attributes['section'] === 'our-work' ? document.ourWork : document.whoWeAre;
  if (!section) return undefined;
  const title = words.pick(section.title)!;
  const paragraphs = section.paragraphs.map((paragraph) => words.pick(paragraph));
  return [
    heading(level, title.lang, title.text),
    paragraphs.map((shown) => text('p', 'iom-paragraph', shown)),
    sourceLine(words, section.source),
    textNotices(words, [title, ...paragraphs]),
  ];
}

/** The plain form of `iom-key-facts`. */
export function keyFacts({ document: { name, facts }, words, level }: View<OfficeDocument>): Child {
  if (facts.length === 0) return undefined;
  const office = words.pick(name)!;
  const title = words.rich('keyFacts.heading', { office: element('span', { lang: office.lang }, office.text) });
  const texts = facts.flatMap(({ label, value }) => [label, ...(typeof value === 'number' ? [] : [value])]);
  return [
    heading(level, undefined, title),
    element(
      'ul',
      { class: 'iom-facts' },
      facts.map((fact) => writeFact(words, fact)),
    ),
    textNotices(
      words,
      texts.map((each) => words.pick(each)),
    ),
  ];
}

function writeFact(words: Words, fact: Fact): Markup {
  const { asOf } = fact;
  const date = asOf
    ? words.text('keyFacts.asOf', { context: precisionOf(asOf), date: formatDate(asOf, words.t) })
    : words.text('date.unknown');
  return element(
    'li',
    {},
    element('p', {}, text('span', 'iom-label', words.pick(fact.label)), ' ', value(words, fact)),
    element('p', { class: 'iom-date' }, date),
    sourceLine(words, fact.source),
  );
}

function value(words: Words, { value: given, kind, qualifier }: Fact): Child {
  if (typeof given !== 'number') return text('strong', 'iom-value', words.pick(given));
  const number = kind === 'year' ? String(given) : formatCount(given, words.t);
  return element('strong', { class: 'iom-value' }, qualifier ? words.text('keyFacts.over', { number }) : number);
}

/** The plain form of `iom-global-goals`. */
export function globalGoals({ document: { agenda2030 }, words, level }: View<OfficeDocument>): Child {
  if (!agenda2030) return undefined;
  const { role, goals, source } = agenda2030;
  const texts = [role, ...goals.map(({ title }) => title)].map((each) => words.pick(each));
  return [
    heading(level, undefined, words.text('globalGoals.heading')),
    text('p', 'iom-role', texts[0]),
    goals.length > 0
      ? element(
          'ul',
          { class: 'iom-goals' },
          goals.map((goal) => writeGoal(words, goal)),
        )
      : undefined,
    sourceLine(words, source),
    textNotices(words, texts),
  ];
}

function writeGoal(words: Words, { number, title, url }: Goal): Markup {
  const [lang, address] = pickLanguage(url, words.languages) ?? [];
  const name = text('span', 'iom-goal', words.pick(title));
  return element('li', {}, `${number} `, link(words, address, lang, name));
}
