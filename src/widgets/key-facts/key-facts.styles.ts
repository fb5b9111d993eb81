import { css } from 'lit';

export const keyFactsStyles = css`
  dl {
    display: grid;
    gap: var(--_space);
  }
  dl > div {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding-block-start: calc(var(--_space) / 2);
    border-block-start: 1px solid var(--_line);
  }
  .value {
    order: -1;
    color: var(--_accent);
    font-size: 1.5em;
    font-weight: 700;
  }
  .value.long {
    font-size: 1.125em;
  }
  @container (min-width: 480px) {
    dl {
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    }
  }
`;
