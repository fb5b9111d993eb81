import { css } from 'lit';

export const programmeBadgeStyles = css`
  .badge {
    gap: 2px;
    padding-top: 14px;
    padding-bottom: 12px;
    border-color: transparent;
    background: var(--_sunken);
  }
  .badge [part='heading'] {
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
