import { css } from 'lit';

export const newsCardStyles = css`
  /* Fills the row that it stands in, so that cards of a row have one height. */
  .root {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  /* Flex columns instead of a grid, which takes far more time and memory. */
  .box,
  .body,
  .story {
    display: flex;
    flex-direction: column;
  }
  .box {
    flex: 1 0 auto;
    gap: 0;
    padding: 0;
  }
  /* A pattern stands in for a picture; its form follows the source. */
  article.box::before {
    position: static;
    margin: 0;
    inline-size: auto;
    min-block-size: 56px;
    border: 0;
    border-radius: calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0 0;
    background: linear-gradient(45deg, var(--_tint) 25%, transparent 25% 75%, var(--_tint) 75%) 0 0 / 28px 28px,
      linear-gradient(-45deg, var(--_tint) 25%, transparent 25% 75%, var(--_tint) 75%) 0 0 / 28px 28px, var(--_sunken);
  }
  article.waves::before {
    background: radial-gradient(circle at 50% 100%, transparent 34%, var(--_tint) 35% 50%, transparent 51%) 0 0 / 36px 18px,
      radial-gradient(circle at 50% 100%, transparent 34%, var(--_tint) 35% 50%, transparent 51%) 18px 9px / 36px 18px, var(--_sunken);
  }
  article.stripes::before {
    background: linear-gradient(-45deg, var(--_tint) 17%, transparent 17% 50%, var(--_tint) 50% 67%, transparent 67%) 0 0 / 26px 26px, var(--_sunken);
  }
  article.with-image::before {
    display: none;
  }
  .body,
  .story {
    flex: 1 0 auto;
  }
  .body {
    padding: var(--_space) var(--_space) 0;
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
  .dateline::before {
    content: '';
    display: inline-block;
    margin-inline-end: 8px;
    inline-size: 8px;
    block-size: 8px;
    background: var(--_accent);
  }
  [part='heading'] {
    margin-block-start: 4px;
    max-inline-size: 32em;
    font-size: 1.1875em;
  }
  [part='summary'] {
    margin-block-start: var(--_half);
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
  .go {
    margin-block-start: auto;
    padding-block-start: var(--_space);
    padding-block-end: var(--_space);
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
  .foot {
    justify-content: space-between;
    margin: 0 calc(var(--_space) * -1);
    padding: 10px var(--_space);
  }
  @container (min-width: 480px) {
    .box {
      padding: 0;
    }
    .body {
      padding: calc(var(--_space) * 1.5) calc(var(--_space) * 1.5) 0;
    }
    .foot {
      margin: 0 calc(var(--_space) * -1.5);
      padding: 10px calc(var(--_space) * 1.5);
    }
    [part='heading'] {
      font-size: 1.375em;
    }
  }
  @container (min-width: 600px) {
    .box {
      display: grid;
      grid-template: auto / 3fr 7fr;
      align-content: stretch;
    }
    article.box::before {
      border-radius: 0;
      border-start-start-radius: calc(var(--_radius) - 1px);
      border-end-start-radius: calc(var(--_radius) - 1px);
    }
    .with-image {
      grid-template: auto / 2fr 3fr;
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
  @media print {
    article.box::before {
      display: none;
    }
    .box {
      display: block;
    }
    .more::after {
      position: static;
    }
  }
`;
