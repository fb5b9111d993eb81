import { css } from 'lit';

export const contactBlockStyles = css`
  .name {
    font-weight: 700;
  }
  .who {
    display: grid;
    gap: 4px;
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-inline-size: 0;
  }
  dd a {
    min-block-size: 24px;
    overflow-wrap: anywhere;
  }
  .feedback:empty {
    display: none;
  }
`;
