import { css } from 'lit';

/**
 * @cssprop [--iom-office-header-surface=accent] - Band behind the office's name; darker in a dark colour scheme.
 * @cssprop [--iom-office-header-text=black or white] - Text on the band, whichever contrasts more.
 */
export const officeHeaderStyles = css`
  /* The menu opens over the page, so it must not be clipped. */
  .root {
    border-radius: 0;
    clip-path: none;
    --_band: transparent;
    --_on-band: var(--_text);
  }
  /* Only these browsers can choose the text's colour by that of the band. */
  @supports (color: oklch(from light-dark(red, red) clamp(0, l, 1) 0 0)) {
    .root {
      --_band: var(--iom-office-header-surface, var(--iom-color-accent, light-dark(#0033a0, #14295c)));
      --_on-band: var(--iom-office-header-text, oklch(from var(--_band) clamp(0, (0.65 - l) * 1000, 1) 0 0));
    }
  }
  .root:has([open]) {
    position: relative;
    z-index: 10;
  }
  @media screen {
    .identity {
      clip-path: inset(-6px);
    }
  }
  .header {
    padding: 12px var(--_space);
    border-width: 0 0 1px;
    border-radius: 0;
    background: var(--_band);
  }
  .header::before {
    display: none;
  }
  .identity,
  .names .notice {
    color: var(--_on-band);
  }
  .identity {
    display: flex;
    align-items: center;
    min-inline-size: 0;
  }
  ::slotted([slot='logo']) {
    flex: none;
    margin-inline-end: var(--_space);
    max-block-size: 56px;
    max-inline-size: 40%;
  }
  .names {
    min-inline-size: 0;
  }
  [part='heading'] {
    font-size: 1.25em;
  }
  .names a {
    color: inherit;
    text-decoration: none;
  }
  .names a:hover {
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }
  .names a:focus-visible,
  iom-office-menu::part(toggle):focus-visible {
    outline-color: var(--_on-band);
  }
  .affiliation {
    font-size: var(--_small);
  }
  .names > p {
    display: inline;
    margin-inline-end: 0.5em;
  }
  .names > .notice {
    display: inline-block;
  }
  /* One mark for all of the header. */
  .marked::part(machine-mark) {
    display: none;
  }
  iom-language-menu {
    margin: 0 -9px; /* aligns its text with the text above */
    --iom-color-accent: var(--_on-band);
    --iom-color-text: var(--_on-band);
    --iom-color-muted: var(--_on-band);
    --iom-color-surface: transparent;
    --iom-color-sunken: transparent;
  }
  iom-office-menu {
    --_menu-surface: var(--_surface);
    --_toggle-start: 0;
    --_toggle-text: var(--_on-band);
    --iom-color-surface: transparent;
  }
  /* Custom properties, because conditions on a part are about the width of the menu. */
  iom-office-menu::part(toggle) {
    margin-inline-start: var(--_toggle-start);
    border-color: currentColor;
    background: none;
    color: var(--_toggle-text);
  }
  iom-office-menu::part(machine-mark),
  iom-office-menu::part(fallback-notice) {
    color: var(--_on-band);
  }
  /* Languages and the menu's button share a line if both fit. */
  @container (min-width: 19.5em) {
    iom-language-menu {
      grid-area: 2 / 1;
      z-index: 1;
      justify-self: start;
    }
    iom-office-menu {
      grid-area: 2 / 1;
      --_toggle-start: auto;
    }
  }
  @container (min-width: 640px) {
    [part='heading'] {
      font-size: 1.375em;
    }
    .header {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 12px var(--_space);
      padding: 12px calc(var(--_space) * 1.5) 0;
    }
    iom-language-menu {
      grid-area: 1 / 2;
      margin-inline-start: 0;
    }
    iom-office-menu {
      grid-area: auto / 1 / auto / -1;
      padding-block-end: 12px;
    }
    /* Its items show in a slightly wider header. */
    iom-office-menu {
      --_toggle-start: 0;
      --_toggle-text: var(--_accent);
      margin: 0 calc(var(--_space) * -1.5);
      padding: 4px calc(var(--_space) * 1.5);
      background: var(--_surface);
    }
    iom-office-menu::part(machine-mark),
    iom-office-menu::part(fallback-notice) {
      color: var(--_muted);
    }
    .identity:last-child,
    iom-language-menu:last-child {
      margin-block-end: 12px;
    }
  }
  @media print {
    .root {
      --_band: transparent;
      --_on-band: #000;
    }
  }
`;
