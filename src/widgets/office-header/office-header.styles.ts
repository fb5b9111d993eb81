import { css } from 'lit';

export const officeHeaderStyles = css`
  /* The menu opens over the page: beside it there is nothing else of the office's. */
  .root {
    clip-path: none;
  }
  @media screen {
    .identity {
      clip-path: inset(-6px);
    }
  }
  .header {
    display: grid;
    gap: calc(var(--_space) / 2);
    padding: var(--_space);
    border-block-start: 4px solid var(--_accent);
    border-block-end: 1px solid var(--_line);
  }
  .identity {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-inline-size: 0;
  }
  ::slotted([slot='logo']) {
    flex: none;
    max-block-size: 56px;
    max-inline-size: 40%;
  }
  .names {
    min-inline-size: 0;
  }
  .names a {
    color: inherit;
    text-decoration: none;
  }
  .names a:hover {
    text-decoration: underline;
  }
  .affiliation {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  @container (min-width: 640px) {
    .header {
      grid-template-columns: 1fr auto;
      align-items: center;
      padding-block-end: calc(var(--_space) / 2);
    }
    iom-office-menu,
    .notice {
      grid-column: 1 / -1;
    }
  }
`;
