import { css } from 'lit';

export const globalGoalsStyles = css`
  ol {
    display: grid;
    gap: 0 calc(var(--_space) * 1.5);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    padding: 6px 0;
  }
  .number {
    flex: none;
    margin-inline-end: 12px;
    padding: 6px 0;
    inline-size: 3.25em;
    border-inline-start: 12px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_sunken);
    color: var(--_accent);
    font-weight: 700;
    text-align: center;
  }
  /* The colour of a goal stands beside its number, not behind it: most contrast with neither black nor white as much as text must. */
  .g1 { border-color: #e5243b }
  .g2 { border-color: #dda63a }
  .g3 { border-color: #4c9f38 }
  .g4 { border-color: #c5192d }
  .g5 { border-color: #ff3a21 }
  .g6 { border-color: #26bde2 }
  .g7 { border-color: #fcc30b }
  .g8 { border-color: #a21942 }
  .g9 { border-color: #fd6925 }
  .g10 { border-color: #dd1367 }
  .g11 { border-color: #fd9d24 }
  .g12 { border-color: #bf8b2e }
  .g13 { border-color: #3f7e44 }
  .g14 { border-color: #0a97d9 }
  .g15 { border-color: #56c02b }
  .g16 { border-color: #00689d }
  .g17 { border-color: #19486a }
  @container (min-width: 480px) {
    ol {
      grid-template-columns: 1fr 1fr;
    }
  }
  /* The heading stands beside the text, so that lines are not too long and the box is full. */
  @container (min-width: 880px) {
    .box {
      grid-template-columns: 3fr 7fr;
      gap: 0 calc(var(--_space) * 2);
    }
    .box > * {
      grid-column: 2;
      margin-block-end: var(--_half);
    }
    .box > [part='heading'] {
      grid-area: 1 / 1 / span 9;
    }
  }
`;
