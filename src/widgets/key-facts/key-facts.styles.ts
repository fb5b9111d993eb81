import { css } from 'lit';

export const keyFactsStyles = css`
  dl {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(var(--_space) * 1.5) var(--_space);
    padding: var(--_half) 0;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line);
  }
  /* A fact in words is a sentence above the figures. */
  .sentence {
    grid-column: 1 / -1;
    order: -1;
    padding: 0 0 var(--_space);
    border-width: 0 0 1px;
    border-style: solid;
    border-color: var(--_line);
  }
  .notice {
    margin-inline-end: 12px;
  }
  dt,
  .value {
    flex: 1 0 100%;
  }
  dt {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .value {
    order: -1;
    color: var(--_accent);
    font-size: 1.75em;
    font-weight: 700;
    overflow-wrap: break-word; /* not anywhere, which parts a number where the column beside it has room */
  }
  /* Small words beside a large number. */
  .over {
    font-size: 1em;
  }
  .over span {
    font-size: 1.75em;
  }
  .value.long {
    order: 0;
    color: inherit;
    font-size: 1.0625em;
    font-weight: 400;
  }
  @container (max-width: 15em) {
    .value {
      overflow-wrap: anywhere;
    }
  }
  @container (min-width: 720px) {
    dl {
      grid-template-columns: repeat(4, 1fr);
    }
  }
`;
