/** The clock of the playground in the top bar: what time it is there, and the ways to move it. */
import type { MoveWish } from '../move.ts';
import type { PageHouse } from '../page-state.ts';
import { button, element } from './element.ts';
import { dateFieldOf, filled, type Moments, type Words } from './words.ts';

export interface ClockView {
  readonly words: Words;
  readonly moments: Moments;
  readonly house: PageHouse;
  readonly moving: boolean;
}

/** Draws the clock into `root`; `move` is called for every wish to move it. */
export function createClock(root: HTMLElement, move: (to: MoveWish) => void): (view: ClockView) => void {
  const day = element('span', { class: 'day' });
  const time = element('time', { class: 'time' });
  const next = element('p', { class: 'next' });
  const toNext = button('', () => act({ toNextNudge: true }), { class: 'primary' });
  const plusDay = button('', () => act({ days: 1 }));
  const plusWeek = button('', () => act({ days: 7 }));
  const field = element('input', { type: 'date', required: true });
  const go = element('button', { class: 'go' });
  const toDate = element('form', { class: 'to-date' }, field, go);
  root.replaceChildren(
    element('div', { class: 'now' }, element('p', {}, time, day), next),
    element('div', { class: 'moves' }, toNext, plusDay, plusWeek, toDate),
  );
  toDate.addEventListener('submit', (event) => {
    event.preventDefault();
    act({ on: field.value });
  });

  /** A button that is disabled loses the focus of who uses the keyboard, so it is only said to be. */
  function act(to: MoveWish): void {
    if (root.ariaBusy === 'true' || ('toNextNudge' in to && toNext.ariaDisabled === 'true')) return;
    move(to);
  }

  return ({ words, moments, house, moving }) => {
    root.ariaBusy = String(moving);
    time.textContent = moments.time(house.now);
    time.dateTime = house.now;
    day.textContent = moments.day(house.now);
    const planned = house.nextNudge;
    next.textContent = moving
      ? words.moving
      : planned === null
        ? words.noNudge
        : filled(words.nextNudge, { moment: `${moments.shortDay(planned)} ${moments.time(planned)}` });
    toNext.textContent = words.toNextNudge;
    toNext.ariaDisabled = String(planned === null);
    plusDay.textContent = words.plusDay;
    plusWeek.textContent = words.plusWeek;
    field.ariaLabel = words.toDate;
    field.min = dateFieldOf(house.now, house.zone);
    go.textContent = words.go;
  };
}
