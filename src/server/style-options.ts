import { hasOwn } from '../core/has-own.js';
import { unknownOption } from './unknown-option.js';

/** Style sheets of the package that restyle all widgets. */
export const THEMES = ['high-contrast', 'inherit'] as const;
export const SCHEMES = ['light', 'dark'] as const;

/** Colours and width of one widget. */
export interface Look {
  /** One of `THEMES`; loaded from `themes/` in the folder of `embed.js`. */
  theme?: string;
  /** Colours as CSS writes them; each is a token of the same name. */
  accent?: string;
  text?: string;
  surface?: string;
  /** `light` or `dark`; without it, that of the page. */
  scheme?: string;
  /** Maximum width as a CSS length, e.g. `600px`; without it, the full width. */
  width?: string;
}

interface Rule {
  good(value: string): boolean;
  /** Valid values, for messages. */
  known: readonly string[];
}

const oneOf = (known: readonly string[]): Rule => ({ good: (value) => known.includes(value), known });
const COLOUR: Rule = {
  // Reject values that could load a URL or close the declaration.
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

/** The names of the look's options. */
export const LOOKS = Object.keys(RULES) as readonly (keyof Look)[];

/** Throws `UnknownOption` for an unknown option, and for an invalid colour, length, scheme or theme. */
export function checkLook(look: Look): void {
  for (const [name, value] of Object.entries(look) as [keyof Look, string | undefined][]) {
    if (!hasOwn(RULES, name)) throw unknownOption('look', name, LOOKS);
    if (value !== undefined && !RULES[name].good(value)) throw unknownOption(name, value, RULES[name].known);
  }
}

/** The colours of a look that are set. */
export const coloursOf = ({ accent, text, surface }: Look): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ accent, text, surface }).filter((each): each is [string, string] => each[1] !== undefined),
  );

/** Returns [property, value] of the declarations that style the outermost element of a format. */
export function declarationsOf({ accent, text, surface, scheme, width }: Look, format: string): [string, string][] {
  const all: [string, string | undefined][] = [
    ...colourDeclarations(format, { accent, text, surface }),
    ['color-scheme', scheme],
    ['max-width', width],
  ];
  return all.filter((each): each is [string, string] => each[1] !== undefined);
}

// Plain HTML has no accent; a frame page reads its colours from its address.
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

/** Formats declarations for a `style` attribute. */
export const inline = (declarations: readonly [string, string][]): string =>
  declarations.map(([property, value]) => `${property}: ${value}`).join('; ');

/** Formats declarations and `more` as a rule of a style sheet; nothing without any. */
export function ruleOf(format: string, tag: string, declarations: readonly [string, string][], more?: string): string {
  const name = tag.slice('iom-'.length);
  const selector = { html: `.${tag}`, iframe: `iframe[src*="frame.html?widget=${name}"]` }[format] ?? tag;
  const lines = [...declarations.map((each) => inline([each])), ...(more ? [more] : [])];
  return lines.length ? `${selector} {\n${lines.map((line) => `  ${line};\n`).join('')}}` : '';
}
