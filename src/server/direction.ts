/** Languages and scripts written from right to left. */
const RTL = /^(?:ar|ckb|dv|fa|he|prs|ps|sd|ug|ur|yi)\b|-(?:Arab|Hebr|Thaa)\b/i;
const RTL_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;

/** The direction of a text: that of its language, or of most of its letters; not that of its first letter. */
export function directionIn(lang: string, text: string): 'ltr' | 'rtl' {
  const [rtl = 0, all = 0] = [RTL_LETTERS, /\p{L}/gu].map((letters) => text.match(letters)?.length);
  return RTL.test(lang) || rtl * 2 > all ? 'rtl' : 'ltr';
}
