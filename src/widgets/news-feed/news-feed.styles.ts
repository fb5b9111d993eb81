import { css } from 'lit';

export const newsFeedStyles = css`
  .feed {
    display: grid;
    gap: var(--_space);
  }
  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  li:focus {
    outline: none;
  }
  .list {
    gap: 0;
  }
  .list li {
    display: grid;
    gap: 2px;
    padding: 10px 0;
    border-block-start: 1px solid var(--_line);
  }
  @container (min-width: 720px) {
    .cards {
      grid-template-columns: repeat(auto-fit, minmax(320px, 1fr));
    }
    /* Cards in a row have the same height. */
    iom-news-card {
      block-size: 100%;
    }
  }
`;
