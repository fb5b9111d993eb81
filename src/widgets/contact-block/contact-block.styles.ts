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
    max-inline-size: 40em;
    border-block-end: 1px solid var(--_line);
  }
  /* Takes no space, but must exist for screen readers before it has text. */
  .feedback:empty {
    position: absolute;
  }
`;
