import { css } from 'lit';

export const hotlineCardStyles = css`
  .number {
    display: inline-block;
    min-block-size: 44px;
    padding: 6px 16px;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_surface);
    font-size: 1.25em;
    font-weight: 700;
    text-decoration: none;
  }
  .number.plain {
    padding: 0;
    background: none;
    color: var(--_text);
  }
  .number:hover {
    text-decoration: underline;
  }
  .warning {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_border);
    font-weight: 700;
  }
`;
