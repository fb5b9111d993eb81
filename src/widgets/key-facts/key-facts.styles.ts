import { css } from 'lit';

export const keyFactsStyles = css`
  dl {
    display: grid;
    gap: var(--_space);
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    padding-block-start: var(--_half);
    border-block-start: 1px solid var(--_line);
  }
  .notice {
    margin-inline-end: 12px;
  }
  dt,
  .value {
    flex: 1 0 100%;
  }
  .value {
    order: -1;
    color: var(--_accent);
    font-size: 1.75em;
    font-weight: 700;
  }
  .value.long {
    font-size: 1.25em;
  }
  @container (min-width: 480px) {
    .value:not(.long) {
      font-size: 2.25em;
    }
    dl {
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      column-gap: calc(var(--_space) * 1.5);
    }
  }
`;
