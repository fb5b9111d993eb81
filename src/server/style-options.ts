import { hasOwn } from '../core/has-own.js';
import { unknownOption } from './unknown-option.js';

/** Style sheets of the package that change the looks of every widget. */
export const THEMES = ['high-contrast', 'inherit'] as const;
export const SCHEMES = ['light', 'dark'] as const;

/** Colours and width of one widget. */
export interface Look {
  /** One of `THEMES`; looked for in `themes/` beside `embed.js`. */
  theme?: string;
  /** Colours as CSS writes them; each is a token of the same name. */
  accent?: string;
  text?: string;
  surface?: string;
  /** `light` or `dark`; without it as the page is. */
  scheme?: string;
  /** The most it may take, as a CSS length, e.g. `600px`; without it all of its place. */
  width?: string;
}

interface Rule {
  good(value: string): boolean;
  /** What is said of those that are. */
  known: readonly string[];
}

const oneOf = (known: readonly string[]): Rule => ({ good: (value) => known.includes(value), known });
const COLOUR: Rule = {
  // What could fetch, or end its declaration, is no colour.
  good: (value) => /^[\w#%.,()/ -]+$/.test(value) && !/(url|image|src)\(/i.test(value),
  known: ['a colour such as #0033a0 or light-dark(#0033a0, #9dbcff)'],
};
const LENGTH: Rule = {
  good: (value) => /^\d+(\.\d+)?(px|em|rem|ch|%|vw)$/.test(value),
  known: ['a length such as 600px or 40em'],
};
const RULES: Readonly<Record<keyof Look, Rule>> = {
  theme: oneOf(THEMES),
  accent: COLOUR,
  text: COLOUR,
  surface: COLOUR,
  scheme: oneOf(SCHEMES),
  width: LENGTH,
};

/** The names of what there is in a look. */
export const LOOKS = Object.keys(RULES) as readonly (keyof Look)[];

/** Throws `UnknownOption` for what is no look, and for what is no colour, length, scheme or theme. */
export function checkLook(look: Look): void {
  for (const [name, value] of Object.entries(look) as [keyof Look, string | undefined][]) {
    if (!hasOwn(RULES, name)) throw unknownOption('look', name, LOOKS);
    if (value !== undefined && !RULES[name].good(value)) throw unknownOption(name, value, RULES[name].known);
  }
}

/** Only the colours of a look, without those that are not given. */
export const coloursOf = ({ accent, text, surface }: Look): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ accent, text, surface }).filter((each): each is [string, string] => each[1] !== undefined),
  );

/** [property, value] of the declarations that give the outermost element of a form its look. */
export function declarationsOf({ accent, text, surface, scheme, width }: Look, format: string): [string, string][] {
  const all: [string, string | undefined][] = [
    ...colourDeclarations(format, { accent, text, surface }),
    ['color-scheme', scheme],
    ['max-width', width],
  ];
  return all.filter((each): each is [string, string] => each[1] !== undefined);
}

// Plain HTML has no accent; a frame page finds its colours in its address.
function colourDeclarations(format: string, { accent, text, surface }: Look): [string, string | undefined][] {
  if (format === 'iframe') return [];
  if (format === 'html')
    return [
      ['color', text],
      ['background-color', surface],
    ];
  return [
    ['--iom-color-accent', accent],
    ['--iom-color-text', text],
    ['--iom-color-surface', surface],
  ];
}

/** The declarations as they stand in a `style` attribute. */
export const inline = (declarations: readonly [string, string][]): string =>
  declarations.map(([property, value]) => `${property}: ${value}`).join('; ');

/** The declarations as a rule of a style sheet, with `more` of them; nothing without any. */
export function ruleOf(format: string, tag: string, declarations: readonly [string, string][], more?: string): string {
  const name = tag.slice('iom-'.length);
  const selector = { html: `.${tag}`, iframe: `iframe[src*="frame.html?widget=${name}"]` }[format] ?? tag;
  const lines = [...declarations.map((each) => inline([each])), ...(more ? [more] : [])];
  return lines.length ? `${selector} {\n${lines.map((line) => `  ${line};\n`).join('')}}` : '';
}
