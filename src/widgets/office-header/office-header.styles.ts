import { css } from 'lit';

export const officeHeaderStyles = css`
  /* The menu opens over the page, so it must not be clipped. */
  .root {
    border-radius: 0;
    clip-path: none;
  }
  @media screen {
    .identity {
      clip-path: inset(-6px);
    }
  }
  .header {
    padding-inline-start: var(--_space);
    padding-inline-end: var(--_space);
    border-width: 0 0 1px;
    border-radius: 0;
  }
  .header::before {
    top: 0;
    margin-inline-start: var(--_space);
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
  .affiliation {
    color: var(--_muted);
    font-size: var(--_small);
  }
  iom-language-menu {
    margin: 0 -9px; /* aligns its text with the text above */
  }
  /* Languages and the menu's button share a line if both fit. */
  @container (min-width: 360px) {
    iom-language-menu {
      grid-area: 2 / 1;
      z-index: 1;
      justify-self: start;
    }
    iom-office-menu {
      grid-area: 2 / 1;
    }
    iom-office-menu::part(toggle) {
      margin-inline-start: auto;
    }
  }
  @container (min-width: 640px) {
    [part='heading'] {
      font-size: 1.5em;
    }
    .header {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      padding-block-end: 0;
    }
    iom-language-menu {
      grid-area: 1 / 2;
      margin-inline-start: 0;
    }
    iom-office-menu,
    .notice {
      grid-area: auto / 1 / auto / -1;
    }
    iom-office-menu {
      padding: 4px 0;
      border-block-start: 1px solid var(--_line);
    }
  }
`;
