import { css } from 'lit';

export const newsCardStyles = css`
  /* Flex columns instead of a grid, which takes far more time and memory. */
  .box,
  .body,
  .story {
    display: flex;
    flex-direction: column;
    gap: var(--_half);
  }
  .box {
    gap: 0;
    padding: 0;
  }
  .body,
  .story {
    flex: 1 0 auto;
  }
  .body {
    padding: clamp(var(--_space), 4cqi, calc(var(--_space) * 1.5));
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    border-start-start-radius: calc(var(--_radius) - 1px);
    border-start-end-radius: calc(var(--_radius) - 1px);
    background: var(--_sunken);
  }
  .story {
    position: relative;
  }
  .story > * {
    max-inline-size: 42em;
  }
  :is(h2, h3, h4, h5, h6) {
    max-inline-size: 32em;
    font-size: clamp(1.125em, 0.875em + 1.6cqi, 1.5em);
  }
  /* Makes the whole card clickable, with only one link for keyboards and screen readers. */
  .more::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .story:has(.more:hover) :is(h2, h3, h4, h5, h6) {
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
      border-start-end-radius: 0;
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
    .box:not(.with-image) :is(h2, h3, h4, h5, h6) {
      grid-row: 2 / span 2;
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
