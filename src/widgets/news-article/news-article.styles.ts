import { css } from 'lit';

export const newsArticleStyles = css`
  article > *,
  .body > * {
    max-inline-size: 42em;
  }
  .body {
    display: grid;
    gap: var(--_space);
  }
  :is(h2, h3, h4, h5, h6)[part='heading'] {
    font-size: 1.5em;
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
  blockquote {
    padding-inline-start: var(--_space);
    border-inline-start: 4px solid var(--_accent);
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
    gap: 4px 12px;
  }
  .languages button[aria-pressed='true'] {
    border-color: var(--_accent);
    font-weight: 700;
  }
  @media print {
    .languages {
      display: none;
    }
    .box {
      border: 0;
      padding: 0;
    }
    a[href]::after {
      content: ' (' attr(href) ')';
      font-size: 0.875em;
      overflow-wrap: anywhere;
    }
    blockquote,
    figure {
      break-inside: avoid;
    }
    :is(h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
  }
`;
