let teller: Element | undefined;
let told: string | undefined;

/**
 * Whether `widget` is to tell its trouble to screen readers: only one of the widgets of a page that have the same does, or a
 * page of many would say one sentence as often.
 *
 * @param isAsked Whether the reader has pressed this widget's button.
 */
export function isTeller(widget: Element, trouble: string | undefined, isAsked: boolean): boolean {
  if (!trouble) {
    if (teller === widget) teller = undefined;
    return true;
  }
  if (!isAsked && teller !== widget && teller?.isConnected && told === trouble) return false;
  teller = widget;
  told = trouble;
  return true;
}
