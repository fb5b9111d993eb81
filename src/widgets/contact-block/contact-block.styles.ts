import { css } from 'lit';

export const contactBlockStyles = css`
  .name {
    font-weight: 700;
  }
  .details > div {
    position: relative;
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_half) 0;
  }
  dd {
    min-inline-size: 0;
    font-weight: 600;
  }
  /* Only with a button: a text in a flex box is a block of its own in Firefox, which screen readers leave out of a list. */
  .copied {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
  }
  dt svg {
    display: none;
  }
  @container (min-width: 18em) {
    .details > div {
      padding-inline-start: 52px;
    }
    dt svg {
      display: block;
      position: absolute;
      top: 12px;
      margin-inline-start: -52px;
      padding: 9px;
      inline-size: 38px;
      block-size: 38px;
      border-radius: calc(var(--_radius) * 4);
      background: var(--_sunken);
    }
  }
  svg {
    overflow: visible;
    vertical-align: -0.25em;
  }
  /* Not copied with the details. */
  button {
    -webkit-user-select: none;
    user-select: none;
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
    border-block-end: 1px solid var(--_line);
  }
  @container (min-width: 720px) {
    .details {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--_space) * 2);
    }
    .details > div {
      align-content: start;
    }
  }
  /* The address is the text. */
  @media print {
    a.bare::after {
      content: none;
    }
  }
  /* Takes no space, but must exist for screen readers before it has text. */
  .feedback:empty {
    position: absolute;
  }
`;
