import { css } from 'lit';

/**
 * @cssprop [--iom-hotline-card-surface=#c8291f] - Frame of a help line, and the button with its number.
 * @cssprop [--iom-hotline-card-text=#ffffff] - Text of that button.
 */
export const hotlineCardStyles = css`
  .box {
    border: 2px solid var(--_urgent);
    --_urgent: var(--iom-hotline-card-surface, #c8291f);
  }
  .box::before {
    display: none;
  }
  .number {
    display: inline-block;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 2px solid var(--_urgent);
    border-radius: var(--_radius);
    background: var(--_urgent);
    color: var(--iom-hotline-card-text, #fff);
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
    background: none;
    color: var(--_text);
  }
  a.number:focus-visible {
    outline-color: var(--_urgent); /* an accent of currentColor is the colour of its text */
  }
  a.number:hover {
    text-decoration: underline;
  }
  @media print {
    .number {
      background: none;
      color: #000;
    }
  }
  .warning {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_border);
    font-weight: 700;
  }
`;
