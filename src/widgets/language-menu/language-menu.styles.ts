import { css } from 'lit';

export const languageMenuStyles = css`
  ul {
    display: flex;
    flex-wrap: wrap;
  }
  button {
    padding: 6px 8px;
    border-color: transparent;
    font-size: var(--_small);
  }
  button:not([aria-pressed='true']) {
    color: var(--_muted);
  }
`;
