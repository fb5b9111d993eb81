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
    top: auto;
    right: 16px;
    bottom: 16px;
    left: auto;
    margin: 0;
    min-block-size: 48px;
    padding: 8px 20px;
    border: 2px solid #ffffff;
    background: #a4161a;
    color: #ffffff;
    font-weight: 700;
    box-shadow: 0 2px 8px rgb(0 0 0 / 40%);
  }
  [dir='rtl'] .exit {
    right: auto;
    left: 16px;
  }
  .above {
    top: 16px;
    bottom: auto;
  }
  @media (max-width: 480px) {
    .exit,
    [dir='rtl'] .exit {
      right: 0;
      bottom: 0;
      left: 0;
      inline-size: 100%;
      max-inline-size: none;
      padding-bottom: max(8px, env(safe-area-inset-bottom));
      border-width: 2px 0;
      border-radius: 0;
    }
    .above {
      top: 0;
      bottom: auto;
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
