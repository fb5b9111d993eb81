import { css } from 'lit';

export const officeProfileStyles = css`
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
