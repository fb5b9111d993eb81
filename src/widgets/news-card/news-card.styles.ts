import { css } from 'lit';

export const newsCardStyles = css`
  article {
    display: grid;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .body {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) / 2);
    padding: var(--_space);
    border-block-start: 4px solid var(--_accent);
  }
  img {
    display: block;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    background: var(--_sunken);
  }
  .story > * {
    max-inline-size: 44em;
  }
  .story {
    position: relative;
    display: grid;
    gap: calc(var(--_space) / 2);
  }
  /* The whole story opens with a click, while there is one link for keyboards and screen readers. */
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
  .source,
  .languages {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .link-language {
    font-weight: 400;
  }
  @container (min-width: 600px) {
    article.with-image {
      grid-template-columns: 2fr 3fr;
    }
    .with-image img {
      block-size: 100%;
      aspect-ratio: auto;
      min-block-size: 200px;
    }
  }
`;
