import { css } from 'lit';

export const contactBlockStyles = css`
  .name {
    font-weight: 700;
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    min-inline-size: 0;
  }
  dd a {
    margin-inline-end: 12px;
    min-block-size: 24px;
  }
  dd button {
    margin: 0 -10px;
    padding: 6px 10px;
    border-color: transparent;
    font-size: var(--_small);
  }
  .details {
    border-block-end: 1px solid var(--_line);
  }
  @container (min-width: 720px) {
    .details {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--_space) * 2);
    }
    .details > div {
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      padding: var(--_half) 0;
    }
  }
  /* Takes no space, but must exist for screen readers before it has text. */
  .feedback:empty {
    position: absolute;
  }
`;
