import { css } from 'lit';

export const newsArticleStyles = css`
  article > *,
  .body > * {
    max-inline-size: 40em;
  }
  .body {
    display: grid;
    gap: var(--_space);
    padding-block: var(--_half);
  }
  :is(h2, h3, h4, h5, h6)[part='heading'] {
    max-inline-size: 24em;
    font-size: clamp(1.25em, 1em + 2cqi, 1.875em);
  }
  .body :is(ul, ol) {
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
  .paragraph {
    white-space: pre-line;
  }
  img {
    max-inline-size: 100%;
    block-size: auto;
  }
  .languages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .languages button {
    padding-inline: 10px;
    border-color: transparent;
  }
  @media print {
    .box {
      border: 0;
      padding: 0;
    }
  }
`;
