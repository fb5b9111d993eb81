import { css } from 'lit';

/**
 * What every widget's shadow tree starts from. Its root element (`.root`) carries a `lang` and takes nothing from the page
 * but custom properties, colour scheme and visibility: a page's `word-break`, `letter-spacing`, `line-height`
 * or `text-transform` would tear Lao and Vietnamese apart.
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
    --_accent: var(--iom-color-accent, #0033a0);
    --_text: var(--iom-color-text, #1b2430);
    --_muted: var(--iom-color-muted, #4a5768);
    --_surface: var(--iom-color-surface, #ffffff);
    --_sunken: var(--iom-color-sunken, #f1f4f9);
    --_border: var(--iom-color-border, #767f8c);
    --_line: var(--iom-color-line, #d5dbe4);
    --_space: var(--iom-space, 16px);
    --_radius: var(--iom-radius, 6px);
    --_sans: system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    --_lao: iom-lao, 'Noto Sans Lao', 'Noto Sans Lao UI', 'Leelawadee UI', 'Lao Sangam MN', 'Lao MN', 'Lao UI', 'Phetsarath OT',
      'Saysettha OT', 'Noto Sans Lao Looped';
    color: var(--_text);
    background: var(--_surface);
    font-size: var(--iom-font-size, 16px);
    overflow-wrap: anywhere;
  }
  @supports (color: light-dark(#000, #fff)) {
    .root {
      --_accent: var(--iom-color-accent, light-dark(#0033a0, #9dbcff));
      --_text: var(--iom-color-text, light-dark(#1b2430, #e7ecf3));
      --_muted: var(--iom-color-muted, light-dark(#4a5768, #aab7c7));
      --_surface: var(--iom-color-surface, light-dark(#ffffff, #12181f));
      --_sunken: var(--iom-color-sunken, light-dark(#f1f4f9, #1d2631));
      --_border: var(--iom-color-border, light-dark(#767f8c, #7d8a9a));
      --_line: var(--iom-color-line, light-dark(#d5dbe4, #333f4d));
    }
  }
  /* Less than this clips Lao tone marks or lets two lines touch. Another language may need as much. */
  [lang] {
    font-family: var(--iom-font-en, var(--_sans));
    line-height: 1.75;
    --_heading-lines: 1.65;
  }
  [lang|='lo'],
  [lang=''] {
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
  :is(h2, h3, h4, h5, h6) {
    margin: 0;
    font-size: 1.25em;
    font-weight: 700;
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
    color: var(--_accent);
    text-decoration-thickness: from-font;
    text-underline-offset: 0.3em;
    text-decoration-skip-ink: auto;
  }
  button {
    min-block-size: 44px;
    padding: 6px 12px;
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
  :is(a, button):focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  /* A text that comes in another direction than what is around it. */
  .text,
  [lang] {
    unicode-bidi: plaintext;
  }
  /* Not nowrap: with that WebKit lets a line stick out by the width of a space. */
  .keep {
    white-space: pre;
  }
  /* Where a piece might not fit a line. */
  @container (max-width: 20em) {
    :is(h2, h3, h4, h5, h6) .long {
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
  @media print {
    button {
      display: none;
    }
    .root {
      background: none;
      color: #000;
    }
  }
`;
