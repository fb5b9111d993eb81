import { css } from 'lit';

/** Styles of what is shown until the content is there, or with an old copy of it. */
export const loadingStyles = css`
  [part='stale-notice'] {
    padding: 4px var(--_space);
  }
  /* Delayed, so that content that loads at once shows no loading message. */
  .loading {
    position: relative;
    opacity: 0;
    animation: appear 0.2s 0.3s forwards;
  }
  /* Lines stand in for the text to come, in the height that the page keeps free. */
  .loading::after {
    content: '';
    position: absolute;
    top: 4em;
    right: var(--_space);
    bottom: var(--_space);
    left: var(--_space);
    background: repeating-linear-gradient(var(--_line) 0 0.8em, transparent 0 1.6em);
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .loading {
      animation-duration: 0s;
    }
  }
`;
