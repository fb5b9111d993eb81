import { css } from 'lit';

export const programmeBadgeStyles = css`
  .badge {
    gap: 2px;
    padding-top: 14px;
    padding-bottom: 12px;
    padding-inline-start: calc(var(--_space) + 8px);
  }
  /* A pattern at the side, as cards without a picture have it. */
  .badge::before {
    top: 0;
    bottom: 0;
    margin: 0;
    inline-size: 12px;
    border: 0;
    border-inline-start: 4px solid var(--_accent);
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
    background: linear-gradient(45deg, var(--_tint) 25%, transparent 25% 50%, var(--_tint) 50% 75%, transparent 75%) 0 0 / 17px 17px,
      linear-gradient(-45deg, var(--_tint) 25%, transparent 25% 50%, var(--_tint) 50% 75%, transparent 75%) 0 0 / 17px 17px, var(--_sunken);
  }
  @container (min-width: 18em) {
    .badge {
      padding-inline-start: calc(var(--_space) + 56px);
    }
    .badge::before {
      inline-size: 56px;
    }
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
  /* The heading stands beside the text, so that lines are not too long and the box is full. */
  @container (min-width: 880px) {
    .box:not(.badge) {
      grid-template-columns: 3fr 7fr;
      gap: 0 calc(var(--_space) * 2);
    }
    .box:not(.badge) > * {
      grid-column: 2;
      margin-block-end: var(--_half);
    }
    .box:not(.badge) > [part='heading'] {
      grid-area: 1 / 1 / span 9;
    }
  }
`;
