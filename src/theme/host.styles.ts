import { css } from 'lit';

/**
 * Base styles of every widget's shadow tree. Its root element (`.root`) has a `lang` and inherits nothing from the page but
 * custom properties, colour scheme and visibility, because a page's `word-break`, `letter-spacing`, `line-height` or
 * `text-transform` would make Lao and Vietnamese unreadable.
 *
 * @cssprop [--iom-color-accent=#0033a0] - Links, buttons and rules; lighter in a dark colour scheme.
 */
export const hostStyles = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .root {
    all: initial;
    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    visibility: inherit;
    min-block-size: inherit; /* fills the height that the page reserves */
    --_accent: var(--iom-color-accent, #0033a0);
    --_text: var(--iom-color-text, #1b2430);
    --_surface: var(--iom-color-surface, #ffffff);
    --_muted: var(--iom-color-muted, var(--iom-color-text, #4a5768));
    --_sunken: var(--iom-color-sunken, var(--iom-color-surface, #f1f4f9));
    --_border: var(--iom-color-border, var(--iom-color-text, #767f8c));
    --_line: var(--iom-color-line, var(--iom-color-text, #d5dbe4));
    --_tint: var(--_line);
    --_space: var(--iom-space, 16px);
    --_half: calc(var(--_space) / 2);
    --_radius: var(--iom-radius, 6px);
    --_lao: iom-lao, 'Noto Sans Lao', 'Noto Sans Lao UI', 'Leelawadee UI', 'Lao Sangam MN', 'Lao MN', 'Lao UI', 'Phetsarath OT',
      'Saysettha OT', 'Noto Sans Lao Looped';
    --_sans: system-ui, 'Segoe UI', Roboto, 'Noto Sans', var(--_lao), sans-serif;
    color: var(--_text);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--iom-font-size, medium);
    overflow-wrap: break-word;
    overflow-wrap: anywhere;
  }
  /* Four colours are mixed from the other three, so that they match a page's own text and surface. */
  @supports (color: light-dark(#000, #fff)) {
    .root {
      --_accent: var(--iom-color-accent, light-dark(#0033a0, #9dbcff));
      --_text: var(--iom-color-text, light-dark(#1b2430, #e7ecf3));
      --_surface: var(--iom-color-surface, light-dark(#ffffff, #12181f));
      --_muted: var(--iom-color-muted, color-mix(in srgb, var(--_text) 82%, var(--_surface)));
      --_sunken: var(--iom-color-sunken, color-mix(in srgb, var(--_accent) 5%, var(--_surface)));
      --_border: var(--iom-color-border, color-mix(in srgb, var(--_text) 66%, var(--_surface)));
      --_line: var(--iom-color-line, color-mix(in srgb, var(--_text) 18%, var(--_surface)));
      --_tint: color-mix(in srgb, var(--_accent) 10%, transparent);
    }
  }
  @media (prefers-contrast: more) {
    .root {
      --_muted: var(--_text);
      --_line: var(--_border);
    }
  }
  /* Smaller values clip Lao tone marks or let lines touch. Other languages may need as much. */
  [lang] {
    --_small: 0.875em;
    font-family: var(--iom-font-en, var(--_sans));
    line-height: 1.75;
    --_heading-lines: 1.65;
  }
  [lang|='lo'] {
    --_small: 0.9375em;
    font-family: var(--iom-font-lo, var(--_lao), var(--_sans));
  }
  [lang|='vi'] {
    font-family: var(--iom-font-vi, var(--_sans));
    line-height: 1.6;
    --_heading-lines: 1.45;
  }
  [lang|='en'] {
    line-height: 1.5;
    --_heading-lines: 1.3;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-size: 1.125em;
    font-weight: 700;
    text-wrap: balance;
  }
  /* More specific than the [lang] rule of the heading itself. */
  .root h2,
  .root h3,
  .root h4,
  .root h5,
  .root h6 {
    line-height: var(--_heading-lines);
  }
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  a {
    border-radius: min(2px, var(--_radius)); /* for the focus ring */
    color: var(--_accent);
    text-decoration-thickness: from-font;
    text-underline-offset: 0.3em;
    text-decoration-skip-ink: auto;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  button {
    min-block-size: 44px;
    padding: 6px 14px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
    font: inherit;
    line-height: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--_sunken);
  }
  button:active {
    background: var(--_line);
  }
  button[aria-disabled='true'] {
    border-color: var(--_line);
    background: none;
    color: var(--_muted);
    cursor: default;
  }
  /* The chosen one of several. The line remains visible when a page or a device overrides our colours. */
  button[aria-pressed='true'] {
    font-weight: 700;
    text-decoration-line: underline; /* WebKit does not support thickness in the shorthand */
    text-decoration-thickness: 2px;
    text-underline-offset: 0.4em;
  }
  a:focus-visible,
  button:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  /* Text with another direction than its surroundings: that of its first letter, or of its language, whatever letter it begins with. */
  .text,
  [lang] {
    unicode-bidi: var(--_bidi);
  }
  [lang] {
    --_bidi: plaintext;
  }
  [lang|='ar'], [lang|='fa'], [lang|='he'], [lang|='prs'], [lang|='ps'], [lang|='ur'], [lang*='-Arab'] {
    --_bidi: isolate;
    direction: rtl;
  }
  /* Each line of an address is one. */
  .text {
    white-space: pre-line;
  }
  /* Not nowrap: WebKit then lets a line overflow by the width of a space. */
  .keep {
    white-space: pre;
  }
  /* Lets long pieces wrap where they might not fit on a line. */
  @container (max-width: 20em) {
    [part*='heading'] .long {
      white-space: normal;
    }
  }
  @supports not (width: 1cqi) {
    [part*='heading'] .long {
      white-space: normal;
    }
  }
  @container (max-width: 12em) {
    .keep {
      white-space: normal;
    }
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    button {
      transition: background-color 0.15s;
    }
  }
  @media print {
    .root {
      --_accent: #000;
      --_text: #000;
      --_muted: #000;
      --_surface: #fff;
      --_sunken: #fff;
      --_border: #767f8c;
      --_line: #767f8c;
    }
    button,
    p:has(> button) {
      display: none;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.875em;
      font-weight: 400;
    }
    h2,
    h3,
    h4,
    h5,
    h6 {
      break-after: avoid;
    }
    figure,
    img,
    li {
      break-inside: avoid;
    }
  }
`;
