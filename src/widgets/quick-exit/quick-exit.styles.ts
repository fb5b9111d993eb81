import { css } from 'lit';

export const quickExitStyles = css`
  .notice {
    max-inline-size: 44em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .exit {
    position: fixed;
    z-index: 2147483647;
    inset: auto;
    inset-block-end: 16px;
    inset-inline-end: 16px;
    margin: 0;
    min-block-size: 48px;
    padding: 8px 20px;
    border: 2px solid #ffffff;
    background: #a4161a;
    color: #ffffff;
    font-weight: 700;
    box-shadow: 0 2px 8px rgb(0 0 0 / 40%);
  }
  .above {
    inset-block: 16px auto;
  }
  @media (max-width: 480px) {
    .exit {
      inset-block-end: 0;
      inset-inline: 0;
      inline-size: 100%;
      max-inline-size: none;
      padding-block-end: max(8px, env(safe-area-inset-bottom));
      border-inline: 0;
      border-radius: 0;
    }
    .above {
      inset-block: 0 auto;
    }
  }
  .exit:hover {
    background: #7f1115;
  }
  .exit:focus-visible {
    outline: 3px solid #ffffff;
    outline-offset: 0;
    box-shadow: 0 0 0 6px #1b2430;
  }
`;
