import { css } from 'lit';

export const programmeBadgeStyles = css`
  .badge {
    display: grid;
    gap: 2px;
    padding: calc(var(--_space) / 2) var(--_space);
    border-inline-start: 4px solid var(--_accent);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_sunken);
  }
  :is(h2, h3, h4, h5, h6) {
    font-size: 1em;
  }
  .meta {
    color: var(--_muted);
    font-size: 0.9375em;
  }
`;
