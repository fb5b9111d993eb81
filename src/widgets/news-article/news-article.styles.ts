import { css } from 'lit';

export const newsArticleStyles = css`
  article > *,
  .body > * {
    max-inline-size: 40em;
  }
  /* Widgets inside have no bar of their own. */
  .about {
    --_bar: 0px;
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .body {
    display: grid;
    gap: var(--_space);
    padding: var(--_half) 0;
  }
  [part='heading'] {
    max-inline-size: 24em;
    font-size: 1.375em;
  }
  @container (min-width: 480px) {
    [part='heading'] {
      font-size: 1.75em;
    }
  }
  /* Programme and contact stand beside the text. */
  @container (min-width: 880px) {
    .box {
      grid-template-columns: minmax(0, 1fr);
    }
    .box > :nth-last-child(2):not(:empty) {
      align-self: start;
      grid-area: 1 / 2 / span 7;
      inline-size: 280px;
      margin-inline-start: var(--_space);
    }
  }
  .body ul,
  .body ol {
    padding-inline-start: 1.5em;
    list-style: disc;
  }
  .body ol {
    list-style: decimal;
  }
  blockquote,
  figure {
    margin: 0;
  }
  figure {
    padding-inline-start: var(--_space);
    border-inline-start: 4px solid var(--_accent);
  }
  blockquote {
    font-size: 1.125em;
  }
  img {
    max-inline-size: 100%;
    block-size: auto;
  }
  .languages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .languages > * {
    margin-inline-end: 4px;
  }
  .languages button {
    padding: 6px;
    border-color: transparent;
  }
  @media print {
    .box {
      border: 0;
      padding: 0;
    }
  }
`;
