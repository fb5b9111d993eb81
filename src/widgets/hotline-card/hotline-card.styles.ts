import { css } from 'lit';

export const hotlineCardStyles = css`
  .number {
    display: inline-block;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_accent);
    font-size: 1.125em;
    font-weight: 700;
    text-decoration: none;
  }
  @container (min-width: 480px) {
    .number {
      font-size: 1.375em;
    }
  }
  .number.plain {
    padding: 0;
    border: 0;
    color: var(--_text);
  }
  a.number:hover {
    background: var(--_sunken);
    text-decoration: underline;
  }
  .warning {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_border);
    font-weight: 700;
  }
`;
