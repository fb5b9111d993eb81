import { css } from 'lit';

export const contactBlockStyles = css`
  .contact {
    display: grid;
    gap: calc(var(--_space) / 2);
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-block-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .name {
    font-weight: 700;
  }
  .who,
  dl {
    display: grid;
    gap: 4px;
  }
  dl > div {
    display: grid;
  }
  dt,
  .source {
    color: var(--_muted);
    font-size: 0.875em;
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
  @container (min-width: 480px) {
    dl > div {
      grid-template-columns: minmax(6em, auto) 1fr;
      column-gap: 12px;
      align-items: center;
    }
  }
`;
