import { applies, followers, whereOf, type Choice } from './builder-state.js';

/** A control of the form; a group of radio buttons counts as one. */
type Field = HTMLInputElement | HTMLSelectElement | RadioNodeList;

/** Fields that decide which other fields apply. */
const DECIDING = ['ui', 'where', 'widget', 'source', 'office', 'theme', 'format', 'host'];

/** Fields that take another value with a deciding one. */
export const FOLLOWING = { ui: ['lang'], where: ['format'], widget: ['source'] } as const;

const fieldOf = (form: HTMLFormElement, name: string): Field | null => form.elements.namedItem(name) as Field | null;

/** Reads the values of the form, without hidden and invalid ones. */
export function read(form: HTMLFormElement): Choice {
  const entries = [...new FormData(form)].filter(([name]) => {
    const field = fieldOf(form, name);
    return field instanceof RadioNodeList || field?.validity.valid;
  });
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** Labels of the fields with an invalid value, except empty ones and the field in which somebody types. */
export function wrongFields(form: HTMLFormElement, typing?: EventTarget | null): string[] {
  const controls = [...form.elements].filter(
    (each): each is HTMLInputElement => each instanceof HTMLInputElement && each.willValidate && each !== typing,
  );
  for (const input of controls) input.ariaInvalid = input.validity.valid || input.value === '' ? null : 'true';
  return controls.filter((input) => input.ariaInvalid).map((input) => `${labelOf(input)}: ${input.value}`);
}

const labelOf = ({ labels }: HTMLInputElement): string => labels?.[0]?.textContent?.trim() ?? '';

/** Shows the fields that apply. A hidden field keeps its value, but it is not read. */
export function showFields(form: HTMLFormElement): void {
  let changed = false;
  for (const place of form.querySelectorAll<HTMLElement>('[data-field]')) {
    place.hidden = !applies(place.dataset['field']!, read(form));
    for (const control of place.querySelectorAll<HTMLInputElement>('input, select')) {
      control.disabled = place.hidden;
      // A chosen option is hidden: choose the first that applies.
      if (place.hidden && place.localName === 'label' && control.checked) {
        const choice = read(form);
        const options = [...form.querySelectorAll<HTMLInputElement>(`[name="${control.name}"]`)];
        const first = options.find((each) =>
          applies(each.closest<HTMLElement>('[data-field]')!.dataset['field']!, choice),
        );
        if (first) first.checked = changed = true;
      }
    }
  }
  // Other fields follow from that option.
  if (changed) showFields(form);
}

/** Sets those of the fields `names` that follow other fields. An address stays the source of other widgets, too. */
export function follow(form: HTMLFormElement, names: readonly string[]): void {
  const choice = read(form);
  const values = followers(choice);
  for (const name of names) if (values[name] && choice[name] !== 'address') put(form, name, values[name]);
  showFields(form);
}

/**
 * Sets the form to a link's values, and resets everything else.
 *
 * @param prepare Called after the deciding fields are set, to fill the lists that depend on them.
 * @returns The invalid entries of the link.
 */
export async function fill(form: HTMLFormElement, link: string, prepare: () => Promise<void>): Promise<string[]> {
  const wanted = new Map(new URLSearchParams(link));
  const given = new Set(wanted.keys());
  const where = whereOf(wanted.get('format') ?? '');
  if (where && !given.has('where')) wanted.set('where', where);
  const wrong: string[] = [];
  const putAll = (names: readonly string[]): void => {
    for (const name of names) {
      const value = wanted.get(name);
      showFields(form);
      if (value !== undefined && !put(form, name, value)) wrong.push(`${name}=${value}`.slice(0, 60));
      wanted.delete(name);
      if (name === 'ui' || name === 'where' || name === 'widget')
        follow(
          form,
          FOLLOWING[name].filter((each) => !given.has(each)),
        );
    }
  };
  form.reset();
  putAll(DECIDING);
  await prepare();
  putAll([...wanted.keys()]);
  showFields(form);
  return wrong;
}

/** Sets a field. Returns false, and leaves it unchanged, if the value is invalid. */
function put(form: HTMLFormElement, name: string, value: string): boolean {
  const field = fieldOf(form, name);
  if (field instanceof RadioNodeList) {
    const radio = ([...field] as HTMLInputElement[]).find((each) => each.value === value && !each.disabled);
    if (radio) radio.checked = true;
    return radio !== undefined;
  }
  if (field?.name !== name || field.disabled) return false;
  if (field.type === 'checkbox') {
    (field as HTMLInputElement).checked = value === 'on';
    return value === 'on' || value === 'off';
  }
  const before = field.value;
  field.value = value;
  if (field.value === value && field.validity.valid) return true;
  field.value = before;
  return false;
}

/** Formats the values for a link: only those that differ from their defaults. */
export function linkOf(choice: Choice, normal: Choice): string {
  const changed = Object.entries(choice).filter(([name, value]) => value !== normal[name]);
  // A form has no entry for a box that is not ticked.
  const cleared = Object.keys(normal).filter(
    (name) => normal[name] === 'on' && choice[name] === undefined && applies(name, choice),
  );
  return String(new URLSearchParams([...changed, ...cleared.map((name) => [name, 'off'])]));
}
