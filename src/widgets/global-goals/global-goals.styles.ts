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
    align-items: center;
    padding: 6px 0;
  }
  .number {
    flex: none;
    margin-inline-end: 12px;
    padding: 6px 0;
    inline-size: 2.75em;
    border-radius: var(--_radius);
    background: var(--_sunken);
    color: var(--_accent);
    font-weight: 700;
    text-align: center;
  }
  @container (min-width: 480px) {
    ol {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
