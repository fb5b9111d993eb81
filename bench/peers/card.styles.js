/** The looks of every card that is written here, as small as one would ship them. */
export const CARD =
  ':host{display:block}article{display:grid;gap:8px;padding:16px;border:1px solid #d5dbe4;border-radius:6px;color:#1b2430;font:16px/1.5 system-ui,sans-serif}h3,p{margin:0}time{color:#4a5768;font-size:.875em}a{color:#0033a0;font-weight:700}';
