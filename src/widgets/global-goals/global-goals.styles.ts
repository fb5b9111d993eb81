import { css } from 'lit';

export const globalGoalsStyles = css`
  ol {
    display: grid;
    gap: 0 calc(var(--_space) * 1.5);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    padding: 6px 0;
    border-block-start: 1px solid var(--_line);
  }
  .number {
    margin-inline-end: 0.5em;
    min-inline-size: 1.5em;
    color: var(--_accent);
    font-weight: 700;
  }
  @container (min-width: 480px) {
    ol {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
