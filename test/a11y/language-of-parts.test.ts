// Every text is in an element with the text's own language: that of the catalogue or of the content.
import { expect } from '@open-wc/testing';
import en from '../../locales/en.json' with { type: 'json' };
import lo from '../../locales/lo.json' with { type: 'json' };
import vi from '../../locales/vi.json' with { type: 'json' };
import { OFFICES } from '../../src/offices/index.js';
import { box, LANGUAGE_TAGS, wholeTexts } from '../support/elements.js';
import { everyState, STATES } from '../support/every-state.js';
import { insides } from '../support/every-widget.js';
import '../support/setup.js';

type Language = (typeof LANGUAGE_TAGS)[number];
type Words = { [key: string]: string | Words };
const words = ({ _language, ...rest }: typeof en): Words => rest;
const CATALOGUES: Record<Language, Words> = { en: words(en), lo: words(lo as never), vi: words(vi as never) };
const LETTER = /\p{L}/u;
/** Removes the abbreviation in brackets. */
const clean = (text: string): string => text.replace(/\s+/g, ' ').replace(/ \($/, '').trim();
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The messages of a catalogue, and the pieces around their placeholders; dates are built from other messages. */
function messages(words: Words): string[] {
  return Object.values(words).flatMap((entry) => (typeof entry === 'string' ? [entry] : messages(entry)));
}

/** Two messages on one line. */
const outdated = ({ hotlineCard }: Words): string => {
  const words = hotlineCard as Record<string, string>;
  return `${words['verifiedOn_year']} ${words['outdated']}`;
};

const PATTERNS = Object.fromEntries(
  LANGUAGE_TAGS.map((lang) => [
    lang,
    [...messages(CATALOGUES[lang]), outdated(CATALOGUES[lang])]
      .filter((message) => LETTER.test(message.replace(/\{\{\w+\}\}/g, '')))
      .map((message) => {
        const pieces = message.split(/\{\{\w+\}\}/);
        return { whole: new RegExp(`^${pieces.map(escaped).join('(.+)')}$`, 'su'), pieces: pieces.map(clean) };
      }),
  ]),
);

/** Whether `text` is from the interface in `lang`: a message, a piece of one, or one with such texts in its placeholders. */
function isSaid(text: string, lang: Language): boolean {
  if (!LETTER.test(text)) return true;
  return (
    PATTERNS[lang]!.some(({ whole, pieces }) => {
      const [matched, ...inside] = whole.exec(text) ?? [];
      return pieces.includes(text) || (matched !== undefined && inside.every((part) => isSaid(part, lang)));
    }) || isDate(text, lang)
  );
}

function isDate(text: string, lang: Language): boolean {
  const { months, ...forms } = CATALOGUES[lang]['date'] as Words;
  return Object.values(forms).some((form) => {
    const pattern = escaped(String(form))
      .replace(
        '\\{\\{month\\}\\}',
        `(${Object.values(months as Words)
          .map((name) => escaped(String(name)))
          .join('|')})`,
      )
      .replace(/\\\{\\\{\w+\\\}\\\}/g, '\\d+');
    return new RegExp(`^${pattern}$`, 'u').test(text);
  });
}

/** Every text of the built-in documents, by language; a plain string is in that of its item or of the document. */
async function content(): Promise<Record<string, Set<string>>> {
  const texts: Record<string, Set<string>> = { en: new Set(), lo: new Set(), vi: new Set() };
  const take = (value: unknown, lang: string): void => {
    if (typeof value === 'string')
      for (const line of value.split(/\n+/)) texts[lang]?.add(clean(line.replace(/^([#>-]+) /, '')));
    else if (value && typeof value === 'object') {
      const own = (value as { language?: string }).language ?? lang;
      for (const [key, inner] of Object.entries(value)) take(inner, key in texts ? key : own);
    }
  };
  for (const { office, news } of [OFFICES['lao-pdr'], OFFICES['viet-nam']])
    for (const load of [office, news]) take((await load()).default, 'en');
  return texts;
}

// Given by the page itself: an example of a help line.
const GIVEN = ['An example', '8:00–17:00'];
/** Names as their owners write them, isolated by `bdi`, so that browsers do not apply the surrounding language. */
const isName = (node: Element): boolean => node.closest('bdi') !== null;

describe('language of parts', () => {
  for (const lang of LANGUAGE_TAGS)
    for (const state of STATES)
      it(`${state}, in ${lang}: each text declares its language`, async function () {
        this.timeout(60_000);
        const texts = await content();
        const seen = new Set<string>();
        const wrong: string[] = [];
        for (const element of await everyState(state, lang, box(900)))
          for (const node of insides(element)) {
            if (isName(node) || node.matches('style, .keep')) continue;
            const nearest = node.closest('[lang]')!.getAttribute('lang')!;
            for (const text of wholeTexts(node).map(clean)) {
              if (!LETTER.test(text) || GIVEN.includes(text)) continue;
              seen.add(text);
              const autonym = node.matches('[part=language]');
              const known = nearest in PATTERNS && (isSaid(text, nearest as Language) || texts[nearest]!.has(text));
              // “EN” beside a link says the language in its own code.
              const code = node.matches('[part=link-language]') && text.toLowerCase() === nearest;
              if (!known && !autonym && !code)
                wrong.push(`${element.localName} ${node.localName} lang=${nearest}: “${text}”`);
            }
          }
        expect(seen.size).to.be.greaterThan(state === 'ready' ? 40 : 0);
        expect([...new Set(wrong)]).to.deep.equal([]);
      });
});
