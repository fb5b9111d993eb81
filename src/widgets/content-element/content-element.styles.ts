import { css } from 'lit';

export const contentElementStyles = css`
  .root {
    container-type: inline-size;
    /* Else it would be squeezed to nothing where the page makes a box as wide as its content, as in a flexible row. */
    contain-intrinsic-inline-size: 288px;
  }
  .status {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) / 2);
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_muted);
  }
  .status p {
    min-block-size: 1lh;
  }
  /* Content that is there at once should not announce itself as loading. */
  .loading {
    opacity: 0;
    animation: appear 0.2s 0.4s forwards;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  .notice,
  .source,
  .dateline {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .box {
    display: grid;
    gap: calc(var(--_space) / 2);
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-block-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .details {
    display: grid;
    gap: 4px;
  }
  .details > div {
    display: grid;
  }
  .details dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  @container (min-width: 480px) {
    .details > div {
      grid-template-columns: minmax(7em, auto) 1fr;
      column-gap: 12px;
      align-items: baseline;
    }
  }
  .box > p {
    max-inline-size: 44em;
  }
  @media (prefers-reduced-motion: reduce) {
    .loading {
      animation-duration: 0s;
    }
  }
`;
