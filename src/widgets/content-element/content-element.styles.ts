import { css } from 'lit';

export const contentElementStyles = css`
  .root {
    container-type: inline-size;
    /* Without it, boxes sized by their content, as in a flex row, would shrink to nothing. */
    contain-intrinsic-inline-size: var(--_least, 288px);
  }
  /* Nested widgets need no minimum, because this one is wide enough. */
  .root > * {
    --_least: 0px;
  }
  /* Clips stacked marks, so that they do not cover the page's text; leaves room for the focus ring. */
  @media screen {
    .root {
      clip-path: inset(-6px);
    }
  }
  .status {
    display: grid;
    justify-items: start;
    align-content: start;
    gap: var(--_half);
    min-block-size: inherit;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_muted);
  }
  .status p {
    min-block-size: 1lh;
  }
  .notice,
  .source,
  .dateline {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .box {
    position: relative;
    display: grid;
    align-content: start;
    gap: var(--_half);
    min-block-size: inherit;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  /* The one ornament: a short bar at the top, above the text. A border, because forced colours and print keep borders. */
  .box::before {
    content: '';
    position: absolute;
    top: -1px;
    margin-inline-start: var(--_space);
    inline-size: 40px;
    border-block-start: var(--_bar, 4px) solid var(--_accent);
  }
  .box > p {
    max-inline-size: 44em;
  }
  /* Information about the text: sources, other languages, notices. */
  .foot {
    display: flex;
    flex-wrap: wrap;
    margin-block-start: 4px;
    padding-block-start: var(--_half);
    border-block-start: 1px solid var(--_line);
  }
  .foot > * {
    margin-inline-end: var(--_space);
  }
  /* Browsers with this also have gaps in flex boxes. Margins would make full lines shorter. */
  @supports (inset: 0) {
    .foot {
      gap: 2px var(--_space);
    }
    .foot > * {
      margin: 0;
    }
  }
  .foot:empty {
    display: none;
  }
  .details > div {
    display: grid;
    padding: 4px 0;
    border-block-start: 1px solid var(--_line);
  }
  .details dt {
    color: var(--_muted);
    font-size: var(--_small);
  }
  @container (min-width: 480px) {
    [part='heading'] {
      font-size: 1.25em;
    }
    .box {
      padding: calc(var(--_space) * 1.5);
    }
    .box::before {
      margin-inline-start: calc(var(--_space) * 1.5);
    }
    .details > div {
      grid-template-columns: 8em minmax(0, 1fr);
      column-gap: 12px;
      align-items: baseline;
    }
  }
`;
