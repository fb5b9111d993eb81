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
    gap: 0 12px;
    min-inline-size: 0;
  }
  dd a {
    min-block-size: 24px;
  }
  dd button {
    margin-inline: -10px;
    padding-inline: 10px;
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
