/** The cards of a wish about contact: the choices, the receipt, and the line that the manager reads with the next nudge. */
import type { Card, Field } from '../../../src/cards/card.ts';
import type { OwnWords } from '../../../src/domain/checked-text.ts';
import { contextOf } from '../../machines.ts';
import { button, card, facts, type Scene, text, voiceFor, withError } from '../../scene.ts';
import type { WordKey } from '../../words/speak.ts';
import { paces, times, type WishContext, ways, wishKey } from './wish.machine.ts';

export function contactWish(scene: Scene): Card {
  const { say } = voiceFor(scene);
  const chosen = wishIn(scene);
  const choice = <V extends string>(id: keyof WishContext, values: readonly V[]): Field => ({
    id,
    type: 'choice',
    label: say(`contact-wish.${id}`),
    choices: values.map((value) => ({ value, label: say(`contact-wish.${id}.${value}` as WordKey) })),
    ...(chosen?.[id] ? { value: chosen[id] } : {}),
  });
  const fields = [choice('pace', paces), choice('by', ways), choice('time', times)];
  return card(scene, 'contact-wish', 'form', say('contact-wish.title'), [text(say('contact-wish.text'))], {
    form: { id: 'contact-wish', fields: fields.map((field) => withError(scene, field)) },
    actions: [
      button(scene, 'wish.save', say('contact-wish.save'), {
        style: 'primary',
        submits: true,
        machine: wishKey,
      }),
    ],
  });
}

export function contactWishNoted(scene: Scene): Card {
  const { say } = voiceFor(scene);
  return card(scene, 'contact-wish-noted', 'receipt', say('contact-wish-noted.title'), [
    wishFact(scene),
    text(say('contact-wish-noted.text')),
  ]);
}

/** The wish as one line; null when there is none. */
export function wishFact(scene: Scene) {
  const { say } = voiceFor(scene);
  const chosen = wishIn(scene);
  const parts = (['pace', 'by', 'time'] as const).flatMap((id): OwnWords[] =>
    chosen?.[id] ? [say(`contact-wish.${id}.${chosen[id]}` as WordKey)] : [],
  );
  return facts([
    say('contact-wish.fact'),
    parts.length > 0 ? say('as-is', { words: parts.join(', ') }) : null,
  ]);
}

/** The way in which they would rather be reached, in words, where that is not by phone; null where a call is fine. */
export function otherWay(scene: Scene): OwnWords | null {
  const by = wishedWay(scene);
  return by === null || by === 'phone' ? null : voiceFor(scene).say(`contact-wish.by.${by}`);
}

/** The way in which they would rather be reached; null where they did not say. */
export const wishedWay = (scene: Scene): WishContext['by'] => wishIn(scene)?.by ?? null;

/** What was chosen so far. */
function wishIn({ case: { machines } }: Scene): WishContext | undefined {
  const stored = machines[wishKey];
  return stored && contextOf<WishContext>(stored);
}
