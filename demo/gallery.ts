/** The gallery's controls: update the stage and the address, so that a view can be linked. */
const form = document.querySelector('form')!;
const stage = document.querySelector<HTMLElement>('#stage')!;

function show(): void {
  const chosen = new FormData(form);
  const value = (name: string): string => String(chosen.get(name));
  document.documentElement.lang = value('lang');
  document.documentElement.style.colorScheme = value('scheme');
  stage.style.inlineSize = value('width');
  for (const widget of stage.querySelectorAll('[office]')) widget.setAttribute('office', value('office'));
}

function readAddress(): void {
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    const input = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);
    if (input) input.checked = true;
  }
  show();
}

form.addEventListener('change', () => {
  const chosen = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  history.replaceState(null, '', `#${new URLSearchParams(chosen)}`);
  show();
});
addEventListener('hashchange', readAddress);
readAddress();
