/** A letter's card as a form, drawn in the way of whoever's look is asked for. */
import type { JsonObject, PressData } from '../../../cards/adaptive.ts';
import type { FormValues } from '../../../cards/card.ts';
import type { PageLetter } from '../page-state.ts';
import { adaptiveView, type Drawn } from './adaptive-view.ts';
import type { SlackMessage } from './block-kit.ts';
import { blockViews } from './block-view.ts';
import { element } from './element.ts';
import { nabijHost, teamsHost } from './host-configs.ts';
import { filledIn, type Press } from './press.ts';

/** A card on the page. */
export interface CardView {
  readonly node: HTMLElement;
  /** What its form holds at this moment. */
  values(): FormValues;
}

/** The card with its form filled in so; `press` hears every button that has something to say. */
export function cardView(
  letter: PageLetter,
  press: (press: Press) => void,
  filled: FormValues = {},
): CardView {
  // A form of its own keeps radio buttons of two cards with the same field apart.
  const node = element('form', { class: 'card', lang: letter.language, novalidate: true });
  node.addEventListener('submit', (event) => event.preventDefault());
  const { elements, values } = drawn(letter, node, press, filled);
  node.append(...elements);
  return { node, values };
}

function drawn(
  { card, preview, language }: PageLetter,
  form: HTMLFormElement,
  press: (press: Press) => void,
  filled: FormValues,
): Drawn {
  switch (preview?.look) {
    case 'slack': {
      const { blocks } = preview.message as SlackMessage;
      const values = () => filledIn([...new FormData(form)]);
      return { elements: blockViews(blocks, language, { press, values }, filled), values };
    }
    case 'teams': {
      const { attachments } = preview.message as { attachments: readonly [{ content: JsonObject }] };
      return adaptiveView(attachments[0].content, teamsHost, { press }, filled);
    }
    default:
      return adaptiveView(card, nabijHost, { press }, filled);
  }
}

/** A button as it stands on a card. */
interface Button {
  readonly verb: string;
  readonly title: string;
  readonly associatedInputs: string;
  readonly data: PressData;
}

/** The buttons of all these letters, in order. */
export function buttonsOn(letters: readonly PageLetter[]): readonly Button[] {
  return letters.flatMap(({ card }) => card.actions as unknown as readonly Button[]);
}
