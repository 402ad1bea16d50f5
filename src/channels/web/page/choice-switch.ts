/** A switch: a few buttons side by side of which one is on. */
import { button } from './element.ts';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** In full, when the label is short. */
  readonly name?: string;
  readonly lang?: string;
}

/** Draws the choices into `root`; gives the function that says which one is on. */
export function createSwitch<Value extends string>(
  root: HTMLElement,
  choices: readonly Choice<Value>[],
  choose: (value: Value) => void,
): (chosen: Value) => void {
  const buttons = choices.map(({ value, label, name, lang }) => {
    const made = button(label, () => choose(value), { value, lang, title: name, 'aria-label': name });
    return { value, made };
  });
  root.replaceChildren(...buttons.map(({ made }) => made));
  return (chosen) => {
    for (const { value, made } of buttons) made.ariaPressed = String(value === chosen);
  };
}
