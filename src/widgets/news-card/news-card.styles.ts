import { css } from 'lit';

export const newsCardStyles = css`
  /* Flex columns instead of a grid, which takes far more time and memory. */
  .box,
  .body,
  .story {
    display: flex;
    flex-direction: column;
  }
  .box {
    gap: 0;
    padding: 0;
  }
  .body > * + *,
  .story > * + * {
    margin-block-start: var(--_half);
  }
  .body,
  .story {
    flex: 1 0 auto;
  }
  .body {
    padding: var(--_space);
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    border-radius: calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0 0;
    background: var(--_sunken);
  }
  .story {
    position: relative;
  }
  .story > * {
    max-inline-size: 42em;
  }
  [part='heading'] {
    max-inline-size: 32em;
    font-size: 1.1875em;
  }
  /* Makes the whole card clickable, with only one link for keyboards and screen readers. */
  .more::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .story:has(.more:hover) [part='heading'] {
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.3em;
  }
  .more {
    display: inline-block;
    min-block-size: 24px;
    font-weight: 700;
  }
  .languages,
  .link-language {
    color: var(--_muted);
    font-size: var(--_small);
  }
  @container (min-width: 480px) {
    .box {
      padding: 0;
    }
    .body {
      padding: calc(var(--_space) * 1.5);
    }
    [part='heading'] {
      font-size: 1.5em;
    }
  }
  @container (min-width: 600px) {
    .with-image {
      display: grid;
      grid-template: auto / 2fr 3fr;
      align-content: stretch;
    }
    .with-image img {
      block-size: 100%;
      min-block-size: 200px;
      aspect-ratio: auto;
      border-radius: 0;
      border-start-start-radius: calc(var(--_radius) - 1px);
      border-end-start-radius: calc(var(--_radius) - 1px);
    }
  }
  /* A wide card without an image puts the headline beside the text. */
  @container (min-width: 800px) {
    .box:not(.with-image) .story {
      display: grid;
      align-content: start;
      grid-template: auto auto 1fr / 3fr 2fr;
      column-gap: calc(var(--_space) * 2);
    }
    .box:not(.with-image) [part='heading'] {
      grid-area: span 2 / 1;
    }
    .box:not(.with-image) .dateline {
      grid-column: 1 / -1;
    }
    .box:not(.with-image) .story > p:not(.dateline) {
      grid-column: 2;
    }
  }
  @media print {
    .more::after {
      position: static;
    }
  }
`;
