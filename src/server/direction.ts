/** Languages and scripts written from right to left. */
const RTL = /^(?:ar|ckb|dv|fa|he|prs|ps|sd|ug|ur|yi)\b|-(?:Arab|Hebr|Thaa)\b/i;
const RTL_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;

/** The direction of a text: that of its language, or of most of its letters; not that of its first letter. */
export function directionIn(lang: string, text: string): 'ltr' | 'rtl' {
  if (RTL.test(lang)) return 'rtl';
  const rtl = text.match(RTL_LETTERS)?.length ?? 0;
  // Most texts have none, and counting letters takes a third of the time of plain HTML.
  return rtl > 0 && rtl * 2 > (text.match(/\p{L}/gu)?.length ?? 0) ? 'rtl' : 'ltr';
}
