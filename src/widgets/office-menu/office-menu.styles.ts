import { css } from 'lit';

export const officeMenuStyles = css`
  /* Groups open over the page, so only the items are clipped, one by one. */
  .root {
    clip-path: none;
  }
  /* Until 2024, Chromium kept what opens inside a container below whatever follows it. */
  :host([open]) .root {
    position: relative;
    z-index: 10;
  }
  @media screen {
    a,
    nav button {
      clip-path: inset(-6px);
    }
  }
  nav:focus {
    outline: none;
  }
  a,
  nav button {
    display: flex;
    align-items: center;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 6px 10px;
    border: 0;
    border-radius: var(--_radius);
    color: var(--_text);
    text-align: start;
    text-decoration: none;
  }
  a:hover {
    background: var(--_sunken);
    text-decoration: underline;
  }
  button::after {
    content: '';
    flex: none;
    margin-inline-start: 0.5em;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-block-start: -0.2em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  button[aria-expanded='true']::after {
    margin-block-start: 0.2em;
    transform: rotate(225deg);
  }
  .toggle::before {
    content: '';
    flex: none;
    margin-inline-end: 0.5em;
    inline-size: 1.125em;
    block-size: 0.875em;
    border: solid currentColor;
    border-width: 2px 0;
    background: linear-gradient(currentColor, currentColor) center / 100% 2px no-repeat;
  }
  .toggle::after {
    display: none;
  }
  nav .toggle {
    inline-size: auto;
    border: 1px solid var(--_border);
    color: var(--_accent);
  }
  .link-language,
  .global {
    margin-inline-start: 0.5em;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .link-language {
    padding: 0 5px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    font-size: 0.75em;
    font-weight: 600;
  }
  .global {
    display: flex;
  }
  .notice {
    padding: 4px 0;
  }
  [dir='rtl'] .global {
    transform: scaleX(-1);
  }
  .group {
    position: relative;
  }
  .group > ul {
    padding-inline-start: var(--_space);
  }
  .toggle[aria-expanded='false'] + ul {
    display: none;
  }
  nav > ul {
    margin-block-start: 4px;
    border-radius: var(--_radius);
    background: var(--iom-office-menu-surface, var(--_menu-surface, transparent));
  }
  nav > ul > li + li {
    border-block-start: 1px solid var(--_line);
  }
  @container (min-width: 640px) {
    nav .toggle {
      display: none;
    }
    #items {
      display: flex;
      background: none;
      flex-wrap: wrap;
      margin-block-start: 0;
      margin-inline-start: -10px; /* aligns labels with the text above */
    }
    nav > ul > li + li {
      border: 0;
    }
    .group > ul {
      position: absolute;
      z-index: 10;
      top: 100%;
      inline-size: max-content;
      max-inline-size: 320px;
      padding: 4px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--iom-office-menu-surface, var(--_menu-surface, var(--_surface)));
      box-shadow: 0 4px 16px rgb(0 0 0 / 16%);
    }
  }
  @media print {
    nav {
      display: none;
    }
  }
`;
