/** A press on a button of a card, with what its form holds: the same whoever's look the card has. */
import type { PressData } from '../../../cards/adaptive.ts';
import type { FormValues } from '../../../cards/card.ts';

export interface Press extends PressData {
  readonly values: FormValues;
  /** What the button says. */
  readonly label: string;
}

/** What was filled in, without spaces around it; an empty field is absent. */
export function filledIn(entries: Iterable<readonly [string, unknown]>): FormValues {
  return Object.fromEntries(
    [...entries]
      .map(([id, value]) => [id, String(value ?? '').trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}
