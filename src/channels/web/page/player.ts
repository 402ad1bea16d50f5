/** Plays a ready-made story step by step, and says at each step what happens. */
import type { Language } from '../../../domain/locale.ts';
import type { Example, ExampleStep } from '../house.ts';
import type { PageHouse } from '../page-state.ts';
import { button, element } from './element.ts';
import { filled, type Moments, type Words } from './words.ts';

/** How far a story is: `next` is the step that comes; 0 is not begun. */
export interface Progress {
  readonly example: string;
  readonly next: number;
}

export interface PlayerView {
  readonly words: Words;
  readonly moments: Moments;
  readonly language: Language;
  readonly house: PageHouse;
  readonly progress: Progress | undefined;
  readonly playing: boolean;
}

/** Draws the player into `root`; `play` is called with the step that is wished for. */
export function createPlayer(
  root: HTMLElement,
  on: { choose(example: string): void; play(example: Example, step: number): void },
): (view: PlayerView) => void {
  const picker = element('select', { id: 'example-picker' });
  const pickerLabel = element('label', { for: 'example-picker' });
  const progressBar = element('progress');
  const counter = element('span', { class: 'counter' });
  const caption = element('p', { class: 'caption', 'aria-live': 'polite' });
  const forward = button('', () => wish(), { class: 'primary forward' });
  root.replaceChildren(
    element('div', { class: 'which' }, pickerLabel, picker),
    element('div', { class: 'story' }, element('p', { class: 'progress' }, counter, progressBar), caption),
    forward,
  );
  picker.addEventListener('change', () => on.choose(picker.value));
  let wish = () => {};

  return ({ words, moments, language, house, progress, playing }) => {
    const example = house.examples.find(({ id }) => id === progress?.example) ?? house.examples[0];
    root.hidden = example === undefined;
    if (example === undefined) return;
    const { steps } = example;
    const next = progress?.example === example.id ? progress.next : 0;
    const played = steps[next - 1];
    const ended = next >= steps.length;

    pickerLabel.textContent = words.example;
    picker.replaceChildren(
      ...house.examples.map(({ id, title }) =>
        element('option', { value: id, selected: id === example.id }, title[language]),
      ),
    );
    progressBar.max = steps.length;
    progressBar.value = next;
    progressBar.hidden = next === 0;
    counter.textContent =
      played === undefined
        ? ''
        : [filled(words.stepOf, { step: next, steps: steps.length }), whenAndWho(played)].join(' · ');
    progressBar.ariaLabel = counter.textContent;
    const story = played === undefined ? words.exampleIntro : played.caption[language];
    const text = ended ? `${story} ${words.exampleEnd}` : story;
    // Set only when it changes, or a screen reader would say it again.
    if (caption.textContent !== text) caption.textContent = text;
    forward.textContent = next === 0 ? words.play : ended ? words.playAgain : words.nextStep;
    forward.ariaBusy = String(playing);
    wish = () => {
      if (!playing) on.play(example, ended ? 0 : next);
    };

    function whenAndWho({ at, who }: ExampleStep): string {
      const name = house.people.find(({ id }) => id === who)?.name ?? who;
      return `${moments.shortDay(at)} ${moments.time(at)} · ${name}`;
    }
  };
}
