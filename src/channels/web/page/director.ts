/** Plays a step of an example so that an onlooker can follow: who acts comes to the front, what is due arrives first. */
import type { Example, ExampleStep } from '../house.ts';
import type { MoveWish } from '../move.ts';
import type { PageHouse, PagePerson } from '../page-state.ts';
import { playStep } from './api.ts';
import { buttonsOn } from './card-view.ts';
import type { Desk } from './desk.ts';
import type { Words } from './words.ts';

export interface Stage {
  readonly desk: Desk;
  house(): PageHouse | undefined;
  words(): Words;
  bringToFront(person: PagePerson): void;
  moveClock(to: MoveWish): Promise<void>;
  /** Wipes everything for a new beginning; false when the onlooker would rather keep it. */
  cleared(): Promise<boolean>;
  played(example: string, next: number): void;
}

/** Time to see what arrived before somebody answers it. */
const pauseMs = 500;

/** Gives the function that plays one step; it rejects when the server cannot. */
export function createDirector(stage: Stage): (example: Example, index: number) => Promise<void> {
  const { desk } = stage;

  return async ({ id, steps }, index) => {
    const step = steps[index];
    const person = stage.house()?.people.find((one) => one.id === step?.who);
    if (step === undefined || person === undefined) return;
    if (index === 0 && !(await stage.cleared())) return;
    stage.bringToFront(person);
    const now = stage.house()?.now;
    if (index > 0 && now !== undefined && now < step.at) {
      await stage.moveClock({ to: step.at });
      await desk.refresh(person.webId);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    note(person.webId, step);
    await playStep(id, index);
    stage.played(id, index + 1);
  };

  function note(webId: string, { does, at }: ExampleStep): void {
    if ('says' in does) {
      desk.note(webId, { text: does.says, pressed: false, at });
      return;
    }
    const chosen = buttonsOn(desk.letters(webId)).findLast(({ verb, associatedInputs }) =>
      'presses' in does ? verb === does.presses : associatedInputs === 'auto',
    );
    desk.note(webId, { text: chosen?.title ?? stage.words().submitted, pressed: true, at });
  }
}
