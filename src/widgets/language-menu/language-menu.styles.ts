import { css } from 'lit';

export const languageMenuStyles = css`
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  button {
    border-color: transparent;
  }
  button[aria-pressed='true'] {
    border-color: var(--_accent);
    font-weight: 700;
  }
`;
