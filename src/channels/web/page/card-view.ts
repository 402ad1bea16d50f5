/** A letter's card as a form, drawn in the way of whoever's look is asked for. */
import type { JsonObject, PressData } from '../../../cards/adaptive.ts';
import type { PageLetter } from '../page-state.ts';
import { adaptiveView } from './adaptive-view.ts';
import type { SlackMessage } from './block-kit.ts';
import { blockViews } from './block-view.ts';
import { element } from './element.ts';
import { nabijHost, teamsHost } from './host-configs.ts';
import { filledIn, type Press } from './press.ts';

/** The card as elements; `press` hears every button that has something to say. */
export function cardView(letter: PageLetter, press: (press: Press) => void): HTMLElement {
  // A form of its own keeps radio buttons of two cards with the same field apart.
  const form = element('form', { class: 'card', lang: letter.language, novalidate: true });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.append(...drawn(letter, form, press));
  return form;
}

function drawn(
  { card, preview, language }: PageLetter,
  form: HTMLFormElement,
  press: (press: Press) => void,
): HTMLElement[] {
  switch (preview?.look) {
    case 'slack': {
      const { blocks } = preview.message as SlackMessage;
      return blockViews(blocks, language, { press, values: () => filledIn([...new FormData(form)]) });
    }
    case 'teams': {
      const { attachments } = preview.message as { attachments: { content: JsonObject }[] };
      return attachments.flatMap(({ content }) => adaptiveView(content, teamsHost, press));
    }
    default:
      return adaptiveView(card, nabijHost, press);
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
