import { css } from 'lit';

export const programmeBadgeStyles = css`
  .badge {
    gap: 2px;
    padding-top: 14px;
    padding-bottom: 12px;
    padding-inline-start: calc(var(--_space) + 8px);
    border-color: transparent;
    background: var(--_sunken);
  }
  .badge::before {
    top: 0;
    bottom: 0;
    margin: 0;
    inline-size: 0;
    border: 0;
    border-inline-start: 8px solid var(--_accent);
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
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
