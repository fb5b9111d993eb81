import { css } from 'lit';

export const programmeBadgeStyles = css`
  .badge {
    gap: 2px;
    padding-block: 14px 12px;
    border-color: transparent;
    background: var(--_sunken);
  }
  .badge :is(h2, h3, h4, h5, h6) {
    font-size: 1em;
  }
  .badge .foot {
    padding: 0;
    border: 0;
  }
  .meta {
    color: var(--_muted);
    font-size: var(--_small);
  }
`;
